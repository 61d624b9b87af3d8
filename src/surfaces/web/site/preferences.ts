import type { FormInput } from '../../../ui/page.ts'
import { sendTo } from '../answers.ts'
import { lookCookies } from '../look.ts'
import { safeReturn } from '../safe-return.ts'
import type { Asked } from './site.ts'

/** Language, brightness and size of type: cookies alone, so that they hold for whoever sits at this device. */
export async function preferencesForm({ web }: Asked, form: FormInput): Promise<Response> {
  return sendTo(safeReturn(form.text('back')), lookCookies(form.values(), web.https))
}
