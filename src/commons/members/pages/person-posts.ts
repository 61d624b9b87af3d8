import { action, type PageView, post } from '../../../ui/page.ts'
import { changeTypes } from '../change-types.ts'
import { linkDays } from '../dials.ts'
import { editContact } from '../edit-contact.ts'
import { editRecord } from '../edit-record.ts'
import { erase } from '../erase.ts'
import { inviteAgent } from '../invite-agent.ts'
import { pause } from '../pause.ts'
import { resume } from '../resume.ts'
import { words } from '../words.ts'
import { contactInput } from './contact-form.tsx'
import { dayFromToday } from './parts.tsx'
import { personPage as again } from './person.tsx'

const at = (what: string) => `/people/:agent{[0-9a-f-]+}/${what}`
const agentOf = (view: PageView) => view.params.agent ?? ''
const back = (_: unknown, view: PageView) => `/people/${agentOf(view)}`

const contact = action({
  path: at('contact'),
  again,
  command: editContact,
  input: (form, view) => contactInput(agentOf(view), form),
  done: back,
  notice: (view) => words[view.lang].saved,
})

const record = action({
  path: at('record'),
  again,
  command: editRecord,
  input: (form, view) => ({
    agent: agentOf(view),
    number: form.text('number') || null,
    // Absent where the note was not shown: then it stays.
    note: form.all('note').length > 0 ? form.text('note') || null : undefined,
  }),
  done: back,
  notice: (view) => words[view.lang].saved,
})

const types = action({
  path: at('types'),
  again,
  command: changeTypes,
  input: (form, view) => ({ agent: agentOf(view), types: form.all('types') }),
  done: back,
  notice: (view) => words[view.lang].typesChanged,
})

/** Without a key on purpose: a key would keep the answer, and the token in it. */
const link = post({
  path: at('link'),
  again,
  async handle(view) {
    const expiresOn = dayFromToday(view, Number(view.charter.value(linkDays.name)))
    const { token } = await view.execute(inviteAgent, { agent: agentOf(view), expiresOn })
    return { to: `/people/${agentOf(view)}?link=${token}&until=${expiresOn}` }
  },
})

const rest = action({
  path: at('pause'),
  again,
  command: pause,
  input: (_, view) => ({ agent: agentOf(view) }),
  done: back,
  notice: (view) => words[view.lang].paused,
})

const goOn = action({
  path: at('resume'),
  again,
  command: resume,
  input: (_, view) => ({ agent: agentOf(view) }),
  done: back,
  notice: (view) => words[view.lang].resumed,
})

const forget = action({
  path: at('erase'),
  again,
  command: erase,
  input: (_, view) => ({ agent: agentOf(view) }),
  done: () => '/people',
  notice: (view) => words[view.lang].erasedNow,
})

export const personPosts = [contact, record, types, link, rest, goOn, forget]
