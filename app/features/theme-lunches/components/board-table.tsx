import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { BoardCell } from '../lunch-board';
import type { ThemeBoard } from '../theme-board.query.server';
import { ReachText } from './reach-text';

interface BoardTableProps {
  zones: ThemeBoard['zones'];
  board: ThemeBoard['board'];
  /** What goes along to the page of a theme. */
  search: string;
}

/** Theme down, zone across: what has been given and is planned, and how many it has reached. */
export function BoardTable({ zones, board, search }: BoardTableProps) {
  const { t } = useTranslation('themeLunches');
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('board.caption')}>
      <table className="ds-table lunch-board" data-border>
        <caption className="visually-hidden">{t('board.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.theme')}</th>
            {zones.map((zone) => (
              <th key={zone.id} scope="col">
                {zone.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.rows.map(({ theme, cells }) => (
            <tr key={theme?.id ?? ''}>
              <th scope="row">
                {theme === null ? (
                  t('board.noTheme')
                ) : (
                  <TextLink to={`/temalunsj/tema/${theme.id}?${search}`}>{theme.name}</TextLink>
                )}
              </th>
              {cells.map((cell) => (
                <td key={cell.zoneId}>
                  <ReachText reach={cell.reach} />
                  <Dates cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('board.any')}</th>
            {board.any.map((cell) => (
              <td key={cell.zoneId}>
                <ReachText reach={cell.reach} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Dates({ cell }: { cell: BoardCell }) {
  const { t } = useTranslation('themeLunches');
  const language = useLanguage();
  const words = (dates: readonly IsoDate[]) => dates.map((date) => formatDay(date, language)).join(', ');
  const isNowhere = cell.given.length + cell.planned.length + cell.untold.length === 0;
  return (
    <ul className="lunch-board__dates">
      {cell.given.length > 0 ? <li>{t('board.given', { dates: words(cell.given) })}</li> : null}
      {cell.untold.length > 0 ? <li>{t('board.untold', { dates: words(cell.untold) })}</li> : null}
      {cell.planned.length > 0 ? <li>{t('board.planned', { dates: words(cell.planned) })}</li> : null}
      {isNowhere ? <li>{t('board.notPlanned')}</li> : null}
    </ul>
  );
}
