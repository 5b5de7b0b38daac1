/** One fault of a document: where it is, what was expected there and what stands there instead. */
export interface Fault {
  /** JSON path, such as `$.staff[3].codes[0]`. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** Faults in the order they were met. All are counted; only the first are kept, so that a huge document stays cheap. */
export class FaultList {
  readonly kept: Fault[] = [];
  count = 0;

  constructor(private readonly limit: number) {}

  note(fault: { path: () => string; expected: string; value: unknown }): void {
    this.count++;
    if (this.kept.length >= this.limit) return;
    this.kept.push({ path: fault.path(), expected: fault.expected, found: describe(fault.value) });
  }
}

/** A spot in a document, which takes the faults found there. Its path is written only when a fault needs it. */
export class Place {
  private constructor(
    private readonly faults: FaultList,
    private readonly parent: Place | null,
    private readonly step: string | number,
  ) {}

  static root(faults: FaultList): Place {
    return new Place(faults, null, '$');
  }

  field(name: string): Place {
    return new Place(this.faults, this, name);
  }

  item(index: number): Place {
    return new Place(this.faults, this, index);
  }

  path(): string {
    if (!this.parent) return '$';
    return this.parent.path() + (typeof this.step === 'number' ? `[${this.step}]` : `.${this.step}`);
  }

  fault(expected: string, value?: unknown): void {
    this.faults.note({ path: () => this.path(), expected, value });
  }
}

/** Notes every fault of a value at its place. */
export type Check = (value: unknown, at: Place) => void;

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const MAX_SHOWN = 60;

/** A value in few words, whatever its size or depth. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isJsonObject(value)) return 'an object';
  const text = JSON.stringify(typeof value === 'string' ? value.slice(0, MAX_SHOWN + 1) : value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 3)}...` : text;
}

export function satisfies(test: (value: unknown) => boolean, expected: string): Check {
  return (value, at) => {
    if (!test(value)) at.fault(expected, value);
  };
}

export const text = satisfies((v) => typeof v === 'string' && v.length > 0, 'a non-empty string');
export const trueOrFalse = satisfies((v) => typeof v === 'boolean', 'true or false');

export function integer(range: { from: number; to?: number }): Check {
  const { from, to = Number.MAX_SAFE_INTEGER } = range;
  const expected = range.to === undefined ? `an integer of at least ${from}` : `an integer ${from}..${to}`;
  return satisfies((v) => typeof v === 'number' && Number.isInteger(v) && v >= from && v <= to, expected);
}

export function number(test: (value: number) => boolean, expected: string): Check {
  return satisfies((v) => typeof v === 'number' && Number.isFinite(v) && test(v), expected);
}

export function oneOf(...values: readonly string[]): Check {
  const expected = `${values.length > 1 ? 'one of ' : ''}${values.map((v) => JSON.stringify(v)).join(', ')}`;
  return satisfies((v) => typeof v === 'string' && values.includes(v), expected);
}

export function orNull(check: Check): Check {
  return (value, at) => {
    if (value !== null) check(value, at);
  };
}

export function listOf(item: Check, min = 0): Check {
  return (value, at) => {
    if (!Array.isArray(value)) return at.fault('a list', value);
    if (value.length < min) at.fault(`a list of at least ${min}`, value);
    value.forEach((entry, i) => item(entry, at.item(i)));
  };
}

/** A list in which no value stands twice. */
export function setOf(item: Check, min = 0): Check {
  const list = listOf(item, min);
  return (value, at) => {
    list(value, at);
    if (!Array.isArray(value)) return;
    const seen = new Set<unknown>();
    value.forEach((entry, i) => {
      if (seen.has(entry)) at.item(i).fault('no value twice', entry);
      seen.add(entry);
    });
  };
}

/** An object whose field names are free. */
export function mapOf(item: Check): Check {
  return (value, at) => {
    if (!isJsonObject(value)) return at.fault('an object', value);
    for (const name of Object.keys(value)) item(value[name], at.field(name));
  };
}

/** An object with these fields and no others. A name that ends in `?` may be left out. */
export function objectOf(fields: Readonly<Record<string, Check>>): Check {
  const known = Object.entries(fields).map(([name, check]) => ({
    name: name.replace(/\?$/, ''),
    optional: name.endsWith('?'),
    check,
  }));
  const names = new Set(known.map((field) => field.name));
  return (value, at) => {
    if (!isJsonObject(value)) return at.fault('an object', value);
    for (const { name, optional, check } of known) {
      if (value[name] !== undefined) check(value[name], at.field(name));
      else if (!optional) at.field(name).fault('a value');
    }
    for (const name of Object.keys(value)) {
      if (!names.has(name)) at.field(name).fault('no such field', value[name]);
    }
  };
}
