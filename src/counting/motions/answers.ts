/** Every answer that ballots on one matter may give, whatever the method. */
export const answers = ['yes', 'no', 'abstain', 'agree', 'object', 'stand_aside', 'block'] as const
export type Answer = (typeof answers)[number]
