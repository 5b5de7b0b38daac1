const TAGS = /<(\/?label|input|select|textarea)\b([^>]*)>/g;
const HELP = /<[^>]*\bdata-field="(?:description|validation)"[^>]*>/g;
const UNSEEN = ['hidden', 'submit', 'button'];

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

const everyOne = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].flatMap(([, value = '']) => value.split(' '));

/** The controls of a page as it is sent that have no name there, and the helps and faults that no control points to. */
export function untiedControls(html: string): string[] {
  const [labelled, described] = [new Set(everyOne(html, 'for')), new Set(everyOne(html, 'aria-describedby'))];
  let labelsAround = 0;
  const nameless = [...html.matchAll(TAGS)].flatMap(([tag, name]) => {
    if (name === 'label') labelsAround += 1;
    else if (name === '/label') labelsAround -= 1;
    else if (UNSEEN.includes(attribute(tag, 'type') ?? '')) return [];
    else if (attribute(tag, 'aria-label') ?? attribute(tag, 'aria-labelledby')) return [];
    else if (labelsAround === 0 && !labelled.has(attribute(tag, 'id') ?? '')) return [tag];
    return [];
  });
  const helps = [...html.matchAll(HELP)].map(([tag]) => tag);
  return [...nameless, ...helps.filter((tag) => !described.has(attribute(tag, 'id') ?? ''))];
}
