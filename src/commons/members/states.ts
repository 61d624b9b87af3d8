import type { AgentState } from './tables.ts'

/** Whether somebody belongs here or asks to: all but those who left, were declined or erased. */
export const isHere = (state: AgentState): boolean => ['applicant', 'member', 'paused'].includes(state)

export const agentStates = ['applicant', 'declined', 'member', 'paused', 'left', 'erased'] as const
