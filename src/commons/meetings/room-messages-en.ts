import { plural } from '../../kernel/language.ts'
import type { RoomMessages } from './room-message-codes.ts'

const settled: Record<string, string> = {
  decided: 'was voted on and declared',
  done: 'is done',
  postponed: 'was put off',
}

export const roomEn: RoomMessages = {
  commands: {
    openMeeting: 'Open a meeting',
    takeUpItem: 'Take up an item',
    countVotes: 'Enter the count of a vote',
    declareResult: 'Declare a result',
    postponeItem: 'Put an item off',
    takeRecess: 'Take a recess',
    endRecess: 'End a recess',
    nameSigners: 'Name who signs the minutes',
    endMeeting: 'Close a meeting',
    editMinutes: 'Word the minutes',
    freezeMinutes: 'Finish the minutes',
    signMinutes: 'Sign the minutes',
    signOnPaper: 'Enter signatures on paper',
    correctMinutes: 'Correct the minutes',
  },
  queries: { room: 'A meeting as it goes', minutes: 'Minutes' },
  failures: {
    quorum_missing: ({ needed, present }) =>
      `There is no quorum: ${needed} are needed and ${present} are present. Check who is there.`,
    chair_not_there: () => 'The chair is not in the room. Choose somebody who is there.',
    not_open_yet: () => 'This meeting has not been opened. Open it first.',
    in_recess: () => 'The meeting is in recess. Go on with it first.',
    another_item_open: () => 'An item is being dealt with. Finish it first.',
    item_settled: () => 'This item is done. Go on to the next one.',
    item_not_up: () => 'This item is not being dealt with now. Take it up first.',
    outcome_missing: () => 'Say in a line what came of it, such as: the report was received.',
    not_in_recess: () => 'There is no recess. Go on with the meeting.',
    too_few_signers: ({ needed }) =>
      `The meeting elects ${needed} of its members to sign the minutes with the chair. Name them first.`,
    signer_twice: () => 'Somebody is chosen twice. Choose different people.',
    signer_not_there: () => 'Somebody is not in the room. Choose people who are there themselves.',
    chair_signs_anyway: () => 'The chair signs anyway. Choose somebody else.',
    not_ended_yet: () => 'This meeting is not over. Close it before its minutes.',
    minutes_frozen: () => 'These minutes stand and can’t be edited. Correct them with a further edition.',
    minutes_not_frozen: () => 'These minutes are a draft. Finish them first.',
    no_minutes: () => 'There are no minutes yet. A draft is made when the meeting ends.',
    minutes_are_others: () => 'There is another edition by now. Read it again, then sign.',
    not_yours_to_sign: () => 'Only the chair and those elected for it sign these minutes.',
    not_theirs_to_sign: () => 'Only the chair and those elected for it sign. Choose among them.',
    signed_already: () => 'That is signed already. Nothing more to do.',
    why_missing: () => 'Say what is wrong. It stays with the new edition.',
  },
  entries: {
    meeting_opened: ({ data, label }) =>
      `“${label(data.meeting)}” opened with ${data.present} of ${data.eligible} present${data.represented > 0 ? `, ${data.represented} by proxy` : ''}.`,
    item_taken_up: ({ data, label }) => `“${label(data.meeting)}” took up “${label(data.item)}”.`,
    item_settled: ({ data, label }) =>
      `“${label(data.item)}” ${settled[String(data.settled)]} in “${label(data.meeting)}”.`,
    recess_began: ({ data, label }) => `“${label(data.meeting)}” went into recess.`,
    recess_ended: ({ data, label }) => `“${label(data.meeting)}” went on.`,
    signers_named: ({ data, label }) =>
      `Those who sign the minutes of “${label(data.meeting)}” were named: ${data.signers.map(label).join(', ')}.`,
    meeting_ended: ({ data, label }) =>
      `“${label(data.meeting)}” ended${data.postponed > 0 ? `; ${plural(data.postponed, 'item')} put off` : ''}.`,
    minutes_frozen: ({ data, label }) =>
      `The minutes of “${label(data.meeting)}” stand${data.edition > 1 ? ` in edition ${data.edition}` : ''}.`,
    minutes_signed: ({ data, label }) =>
      `${data.agents.map(label).join(', ')} signed the minutes of “${label(data.meeting)}”.`,
    correction_begun: ({ data, label }) =>
      `Edition ${data.edition} of the minutes of “${label(data.meeting)}”, a correction, was begun.`,
  },
}
