import { Form, NavLink, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Role } from '~/domain/access/vocabulary';
import { useHasAllTexts } from '~/platform/i18n/use-has-all-texts';
import { useLanguage } from '~/platform/i18n/use-language';
import type { NavigationKey } from '../navigation';

interface NavigationProps {
  name: string;
  role: Role;
  items: { to: string; key: NavigationKey }[];
  /** Notices that have not been read. */
  unread: number;
  /** Alarms that wait for an answer. */
  alarms: number;
}

const MAIN_ITEMS = 4;

/**
 * The main menu: at the left on a wide screen; on a phone the first four at the bottom and the rest behind "More". It
 * has Designsystemet's looks without its script, which the first page of a phone is spared.
 */
export function Navigation({ name, role, items, unread, alarms }: NavigationProps) {
  const { t } = useTranslation('common');
  const rest = items.slice(MAIN_ITEMS);
  return (
    <header className="nav no-print">
      <p className="nav__brand">{t('appName')}</p>
      <nav aria-label={t('nav.label')} className="nav__menu">
        <ul className="nav__list">
          {items.map((item, place) => (
            <li key={item.to} className={place >= MAIN_ITEMS ? 'nav__item nav__item--rest' : 'nav__item'}>
              <NavText to={item.to} textKey={item.key} alarms={alarms} />
            </li>
          ))}
          <li className="nav__item nav__item--rest">
            <NoticesLink unread={unread} />
          </li>
          <li className="nav__item nav__item--more">
            <MoreMenu name={name} role={role} items={rest} unread={unread} alarms={alarms} />
          </li>
        </ul>
      </nav>
      <div className="nav__person">
        <Person name={name} role={role} />
      </div>
    </header>
  );
}

function NavText({ to, textKey, alarms }: { to: string; textKey: NavigationKey; alarms: number }) {
  const { t } = useTranslation('common');
  const hasAll = useHasAllTexts();
  return (
    <NavLink
      to={to}
      end={to === '/'}
      className="nav__link"
      prefetch={hasAll ? 'intent' : 'none'}
      reloadDocument={!hasAll}
      aria-label={textKey === 'alarms' ? t('nav.openAlarms', { count: alarms }) : undefined}
    >
      {t(`nav.${textKey}`)} {textKey === 'alarms' ? <CountBadge count={alarms} /> : null}
    </NavLink>
  );
}

function NoticesLink({ unread }: { unread: number }) {
  const { t } = useTranslation('common');
  const hasAll = useHasAllTexts();
  return (
    <NavLink to="/varsler" className="nav__link" reloadDocument={!hasAll} aria-label={t('nav.bell', { count: unread })}>
      {t('nav.notices')} <CountBadge count={unread} />
    </NavLink>
  );
}

function CountBadge({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="nav__unread" aria-hidden="true">
      {count}
    </span>
  );
}

function MoreMenu({ name, role, items, unread, alarms }: NavigationProps) {
  const { t } = useTranslation('common');
  const { pathname } = useLocation();
  return (
    <details className="nav__more" key={pathname}>
      <summary className="nav__link">
        {t('nav.more')} <CountBadge count={unread} />
        {unread > 0 ? <span className="visually-hidden">{t('nav.bell', { count: unread })}</span> : null}
      </summary>
      <div className="nav__sheet">
        <ul>
          {items.map((item) => (
            <li key={item.to}>
              <NavText to={item.to} textKey={item.key} alarms={alarms} />
            </li>
          ))}
          <li>
            <NoticesLink unread={unread} />
          </li>
        </ul>
        <Person name={name} role={role} />
      </div>
    </details>
  );
}

function Person({ name, role }: { name: string; role: Role }) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const hasAll = useHasAllTexts();
  const other = language === 'nb' ? 'en' : 'nb';
  return (
    <>
      <p className="nav__name">
        {name}{' '}
        <span className="ds-tag" data-size="sm">
          {t(`role.${role}`)}
        </span>
      </p>
      <div className="cluster">
        <Form method="post" action="/sprak" reloadDocument>
          <input type="hidden" name="tilbake" value={pathname + search} />
          <button
            type="submit"
            className="ds-button"
            name="sprak"
            value={other}
            lang={other}
            data-variant="tertiary"
            data-size="sm"
          >
            {t(`language.${other}`)}
          </button>
        </Form>
        <Form method="post" action="/logg-ut" reloadDocument={!hasAll}>
          <button type="submit" className="ds-button" data-variant="tertiary" data-size="sm">
            {t('signOut')}
          </button>
        </Form>
      </div>
    </>
  );
}
