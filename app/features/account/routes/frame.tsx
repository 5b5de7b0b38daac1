import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireActor } from '~/platform/access/require-access.server';
import { openAlarmCount } from '~/platform/alarms/open-alarms.query.server';
import { unreadCount } from '~/platform/notices/unread-count.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { ErrorPage } from '~/ui/error-page';
import { FormOwner } from '~/ui/form/form-owner';
import { Navigation } from '../components/navigation';
import '../components/frame.css';
import { NAVIGATION } from '../navigation';

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireActor(request);
  const visible = NAVIGATION.filter((item) => may(actor, { action: 'view', thing: item.thing }));
  const scope = may(actor, { action: 'view', thing: 'visitAlarm' });
  return {
    userId: actor.userId,
    name: actor.name,
    role: actor.role,
    items: visible.map(({ to, key }) => ({ to, key })),
    unread: await unreadCount(db, actor),
    alarms: scope === null ? 0 : await openAlarmCount(db, { scope, today: dateOfInstant(now()) }),
  };
}

/** A page that is gone to begins, for the keyboard and for those who listen, where its content does. */
function useFocusOnNewPage(): void {
  const { pathname, hash } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const content = document.getElementById('innhold');
    if (hash === '' && !content?.contains(document.activeElement)) content?.focus({ preventScroll: true });
  }, [pathname, hash]);
}

/** What stands around every page of a signed-in person. */
export default function Frame() {
  const { t } = useTranslation('common');
  const { userId, ...frame } = useLoaderData<typeof loader>();
  useFocusOnNewPage();
  return (
    <>
      <a href="#innhold" className="ds-skip-link">
        {t('skipToContent')}
      </a>
      <div className="frame">
        <Navigation {...frame} />
        <div className="frame__content">
          <FormOwner.Provider value={userId}>
            <Outlet />
          </FormOwner.Provider>
        </div>
      </div>
    </>
  );
}

/** The frame of a page that failed has no menu, because it may be the menu's own data that failed. */
export function ErrorBoundary() {
  return <ErrorPage />;
}
