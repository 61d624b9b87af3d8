import { kernelFailure } from '../../../kernel/failure.ts'
import { action, type PageView, post } from '../../../ui/page.ts'
import { createToken } from '../create-token.ts'
import { editContact } from '../edit-contact.ts'
import { erase } from '../erase.ts'
import { leave } from '../leave.ts'
import { revokeToken } from '../revoke-token.ts'
import { words } from '../words.ts'
import { contactInput } from './contact-form.tsx'
import { settingsPage as again } from './settings.tsx'

/** My agent here; whoever has none has nothing to change. */
function mine(view: PageView): string {
  if (!view.standing.agent) throw kernelFailure('not_found', { what: 'members.agent' })
  return view.standing.agent
}

const contact = action({
  path: '/settings/contact',
  again,
  command: editContact,
  input: (form, view) => contactInput(mine(view), form),
  done: () => '/settings',
  notice: (view) => words[view.lang].saved,
})

/** Without a key on purpose: a key would keep the answer, and the secret in it. */
const token = post({
  path: '/settings/tokens',
  again,
  async handle(view, form) {
    const everywhere = form.text('everywhere') !== ''
    const input = { name: form.text('tokenName'), everywhere, expiresOn: form.text('expiresOn') }
    const { secret } = await view.execute(createToken, input)
    return { to: `/settings?token=${secret}` }
  },
})

const revoke = action({
  path: '/settings/tokens/revoke',
  again,
  command: revokeToken,
  input: (form) => ({ token: form.text('token') }),
  done: () => '/settings',
  notice: (view) => words[view.lang].tokenRevoked,
})

const go = action({
  path: '/settings/leave',
  again,
  command: leave,
  input: (_, view) => ({ agent: mine(view) }),
  done: () => '/settings',
  notice: (view) => words[view.lang].left,
})

const forget = action({
  path: '/settings/erase',
  again,
  command: erase,
  input: (_, view) => ({ agent: mine(view) }),
  done: () => '/',
  notice: (view) => words[view.lang].erasedNow,
})

export const settingsPosts = [contact, token, revoke, go, forget]
