import { allows } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import type { AgentState } from './tables.ts'

type Viewer = Pick<View, 'viewer' | 'standing' | 'charter'>

/** Whether the viewer holds a power of this slice now, `subject` being the agent it is about. */
export function holds({ viewer, standing, charter }: Viewer, power: string, subject?: string): boolean {
  return allows(charter.who(`members.${power}`), viewer, standing, subject)
}

/** Which people a viewer may see on the roll at all: members each other, the office everybody. */
export function statesVisibleTo(view: Viewer): AgentState[] {
  if (holds(view, 'applicants')) return ['applicant', 'declined', 'member', 'paused', 'left']
  return ['member', 'paused']
}

/** E-mail, phone and address are for oneself and for whoever holds `members.contacts`. */
export const contactsVisibleTo = (view: Viewer, agent: string): boolean =>
  view.standing.agent === agent || holds(view, 'contacts', agent)

/** What the office notes about somebody is for the office. */
export const notesVisibleTo = (view: Viewer): boolean => holds(view, 'editRecord')
