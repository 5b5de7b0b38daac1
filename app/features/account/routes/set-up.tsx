import { getFormProps, getInputProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { Button, Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { publicAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { TextBox } from '~/ui/form/text-box';
import { setUpForm } from '../set-up.form';
import { setUp, setUpLinkWorks } from '../set-up.service.server';

export const handle: RouteHandle = { title: 'account:setUp.title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now } = publicAccess(request);
  return { works: await setUpLinkWorks({ db, now: now() }, params.token ?? '') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, now } = publicAccess(request);
  const submission = parseWithZod(await formOf(request), { schema: setUpForm });
  if (submission.status !== 'success') return data(submission.reply({ hideFields: ['password'] }), 400);
  const verdict = await setUp({ db, now: now() }, { ...submission.value, token: params.token ?? '' });
  if (!verdict.ok) return data(submission.reply({ hideFields: ['password'] }), 410);
  throw redirect('/logg-inn');
}

export default function SetUpPage() {
  const { t } = useTranslation('account');
  const { works } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>(),
    constraint: getZodConstraint(setUpForm),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: setUpForm }),
  });
  const errorOf = (errors: string[] | undefined) => (errors?.[0] ? t(errors[0] as 'setUp.nameMissing') : undefined);
  if (!works) {
    return (
      <main className="account stack" id="innhold">
        <Heading level={1}>{t('setUp.usedTitle')}</Heading>
        <Paragraph>{t('setUp.usedText')}</Paragraph>
        <DsLink asChild>
          <Link to="/logg-inn">{t('setUp.toSignIn')}</Link>
        </DsLink>
      </main>
    );
  }
  return (
    <main className="account stack" id="innhold">
      <Heading level={1} data-size="md">
        {t('setUp.title')}
      </Heading>
      <Paragraph>{t('setUp.lead')}</Paragraph>
      <Form method="post" className="stack" {...getFormProps(form)}>
        <TextBox
          label={t('setUp.name')}
          autoComplete="name"
          error={errorOf(fields.name.errors)}
          {...getInputProps(fields.name, { type: 'text', ariaAttributes: false })}
        />
        <TextBox
          label={t('setUp.email')}
          autoComplete="username"
          error={errorOf(fields.email.errors)}
          {...getInputProps(fields.email, { type: 'email', ariaAttributes: false })}
        />
        <TextBox
          label={t('setUp.password')}
          description={t('setUp.passwordHelp')}
          autoComplete="new-password"
          error={errorOf(fields.password.errors)}
          {...getInputProps(fields.password, { type: 'password', ariaAttributes: false })}
        />
        <Button type="submit">{t('setUp.submit')}</Button>
      </Form>
    </main>
  );
}
