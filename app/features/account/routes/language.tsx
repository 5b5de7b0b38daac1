import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { actorOf, publicAccess } from '~/platform/access/require-access.server';
import { DEFAULT_LANGUAGE, isLanguage } from '~/platform/i18n/language';
import { languageCookie } from '~/platform/i18n/language.server';
import { insideAddress } from '~/platform/security/inside-address';
import { formOf } from '~/ui/form/form-of.server';

export async function action({ request }: ActionFunctionArgs) {
  const { db } = publicAccess(request);
  const form = await formOf(request);
  const wanted = form.get('sprak');
  const language = isLanguage(wanted) ? wanted : DEFAULT_LANGUAGE;
  const actor = await actorOf(request);
  if (actor) await db.user.update({ where: { id: actor.userId }, data: { language } });
  const address = insideAddress(form.get('tilbake')) ?? '/';
  throw redirect(address, { headers: { 'Set-Cookie': await languageCookie.serialize(language) } });
}
