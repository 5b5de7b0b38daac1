import { Alert, Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useNavigation, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { landingOf } from '~/platform/access/landing';
import { actorOf, publicAccess } from '~/platform/access/require-access.server';
import { isLanguage } from '~/platform/i18n/language';
import { languageCookie } from '~/platform/i18n/language.server';
import { useHasAllTexts } from '~/platform/i18n/use-has-all-texts';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { insideAddress } from '~/platform/security/inside-address';
import { writeSessionToken } from '~/platform/session/cookie.server';
import { formOf } from '~/ui/form/form-of.server';
import { TextBox } from '~/ui/form/text-box';
import { parseSignIn, type SignInErrors } from '../sign-in.form.server';
import { signIn } from '../sign-in.service.server';

export const handle: RouteHandle = { title: 'account:signIn.title' };

const NO_ERRORS: SignInErrors = {};

/** The page that was asked for, where there was one. */
function addressAfter({ wanted, landing }: { wanted: string | undefined; landing: string }): string {
  const inside = insideAddress(wanted);
  return inside === null || inside === '/' ? landing : inside;
}

export async function loader({ request }: LoaderFunctionArgs) {
  publicAccess(request);
  const actor = await actorOf(request);
  if (actor) throw redirect(landingOf(actor));
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, now } = publicAccess(request);
  const form = parseSignIn(await formOf(request));
  if (!form.ok) return data({ email: form.email, errors: form.errors, refusal: null }, 400);
  const { email, password, til } = form.value;
  const verdict = await signIn({ db, now: now() }, { email, password, address: context.address });
  if (!verdict.ok) {
    return data({ email, errors: NO_ERRORS, refusal: verdict }, verdict.cause === 'tooMany' ? 429 : 401);
  }
  const headers = new Headers({ 'Set-Cookie': await writeSessionToken(request, verdict) });
  if (isLanguage(verdict.language)) headers.append('Set-Cookie', await languageCookie.serialize(verdict.language));
  throw redirect(addressAfter({ wanted: til, landing: verdict.landing }), { headers });
}

export default function SignInPage() {
  const { t } = useTranslation(['account', 'common']);
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const busy = useNavigation().state !== 'idle';
  const hasAll = useHasAllTexts();
  const { refusal, errors, email } = answer ?? {};
  return (
    <main className="account stack" id="innhold">
      <Heading level={1} data-size="lg">
        {t('common:appName')}
      </Heading>
      <Paragraph>{t('signIn.lead')}</Paragraph>
      <Card className="stack" asChild>
        <Form method="post" noValidate reloadDocument={!hasAll}>
          <Heading level={2} data-size="xs">
            {t('signIn.title')}
          </Heading>
          {refusal ? (
            <Alert data-color="danger" role="alert">
              {refusal.cause === 'tooMany' ? t('signIn.tooMany', { count: refusal.minutes }) : t('signIn.wrong')}
            </Alert>
          ) : null}
          <input type="hidden" name="til" value={search.get('til') ?? '/'} />
          <TextBox
            label={t('signIn.email')}
            error={errors?.email ? t(errors.email) : undefined}
            type="email"
            name="email"
            autoComplete="username"
            defaultValue={email}
            required
          />
          <TextBox
            label={t('signIn.password')}
            error={errors?.password ? t(errors.password) : undefined}
            type="password"
            name="password"
            autoComplete="current-password"
            required
          />
          <Button type="submit" loading={busy}>
            {t('signIn.submit')}
          </Button>
        </Form>
      </Card>
    </main>
  );
}
