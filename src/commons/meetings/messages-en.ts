import { formatDay, plural } from '../../kernel/language.ts'
import type { MeetingMessages } from './message-codes.ts'

const dayOf = (day: string | undefined) => (day ? formatDay(day, 'en') : 'that day')
const replies = { coming: 'will come', away: 'cannot come', proxy: 'sends a proxy' }
const ways = { app: 'here', mail: 'by mail', phone: 'by telephone', letter: 'by post', hand: 'in person' }
const names = (label: (id: string) => string, ids: readonly string[]) =>
  ids.length > 2 ? `${label(ids[0]!)} and ${ids.length - 1} others` : ids.map(label).join(' and ')

type Told = { meeting: string; day: string; time: string; place: string; items: string[] }

/** All a notice states, in a few lines: a mail is made from it. */
function notice(data: Told, label: (id: string) => string): string {
  const items = data.items.map((item, i) => `(${i + 1}) ${label(item)}`).join(' ')
  const when = `${formatDay(data.day, 'en')}, ${data.time}`
  const facts = `“${label(data.meeting)}”, ${when}, at ${label(data.place)}.`
  return items ? `${facts} Agenda: ${items}.` : facts
}

export const en: MeetingMessages = {
  title: 'Meetings',
  commands: {
    planMeeting: 'Begin to prepare a meeting',
    changeMeeting: 'Change a meeting',
    cancelMeeting: 'Cancel a meeting',
    callMeeting: 'Send the notice of a meeting',
    addItems: 'Put items on the agenda',
    editItem: 'Edit an agenda item',
    removeItem: 'Take an item off the agenda',
    orderItems: 'Reorder the agenda',
    attachDocument: 'Attach a meeting paper',
    removeDocument: 'Remove a meeting paper',
    markTold: 'Note who was told by telephone or post',
    reply: 'Say whether one will come',
    noteReply: 'Note a member’s answer',
    giveProxy: 'Give a proxy',
    withdrawProxy: 'Withdraw a proxy',
    openDoor: 'Begin to let people in',
    checkIn: 'Check in with the code at the door',
    tickAttendance: 'Tick who is there',
    markLeft: 'Note that somebody left',
  },
  queries: {
    meetings: 'Meetings',
    meeting: 'One meeting',
    people: 'Who is invited and who is there',
    tallies: 'Notices and answers counted',
    toTable: 'Proposals that wait for a meeting',
    mine: 'Meetings I am called to',
  },
  failures: {
    no_such_meeting: () => 'There is no such meeting. Choose it again from the list of meetings.',
    not_yours_to_prepare: () =>
      'Only those who prepare this meeting can do this. Ask the chair or the office.',
    meeting_is_over: () => 'This meeting has ended or was cancelled. Prepare a new one.',
    meeting_has_begun: () => 'The meeting is open already, so this can no longer change.',
    not_called_yet: () => 'Nobody has been told of this meeting yet. Send its notice first.',
    no_such_organ: () => 'Say whose meeting it is: choose the board or a committee, or the general meeting.',
    day_is_past: () => 'That time has passed. Choose a day and time to come.',
    no_items: () => 'The agenda is empty. A notice states the agenda, so add an item first.',
    notice_too_late: ({ days, last, next }) =>
      `Notice is due ${plural(Number(days ?? 0), 'day')} ahead, so it had to go out by midnight on ${dayOf(last)}. Sent today, the meeting can be on ${dayOf(next)} or later. Move the day, or tick that you send it late on purpose.`,
    too_many_items: ({ most }) => `An agenda holds at most ${most} items. Put some of them together.`,
    not_tabled: () =>
      'Only proposals that wait for a meeting can be put on its agenda. Look at its state under Decisions.',
    already_on_an_agenda: () => 'This proposal is on another agenda already. Take it off there first.',
    no_such_item: () => 'There is no such item. Reload the page.',
    agenda_is_another: () => 'The agenda has changed meanwhile. Reload the page and move the item again.',
    no_such_file: () => 'The file could not be found. Choose it again.',
    too_many_documents: ({ most }) =>
      `A meeting holds at most ${most} papers. Remove some that are not needed.`,
    no_such_document: () => 'This paper was removed already. Reload the page.',
    not_invited: () =>
      'They are not invited to this meeting. Look at the roll: are they a member, and may they vote?',
    no_proxies_here: () => 'There are no proxies at this meeting. Members come themselves.',
    proxy_on_paper_only: () =>
      'Proxies are given on paper. Print the form, sign it and hand it to the office.',
    paper_needed: () => 'A photo of the signed paper is needed. Choose one.',
    name_the_holder: () => 'Name one proxy: choose a member, or write the name of somebody in the family.',
    holder_is_oneself: () => 'Nobody can be their own proxy. Choose somebody else.',
    holder_is_away_too: () => 'They gave their own vote to somebody. Choose a person who will come.',
    holder_has_enough: ({ most }) => `They already stand in for ${most}. Choose somebody else.`,
    family_not_allowed: () => 'A proxy has to be a member. Choose one.',
    is_there_already: () => 'They are checked in already. There is nothing more to do.',
    no_such_proxy: () => 'There is no proxy of theirs. Enter it first.',
    door_is_shut: () => 'Nobody is let in yet. Wait until it is announced in the room.',
    too_many_tries: () => 'Too many wrong codes. Ask at the desk to be ticked in.',
    is_not_there: () => 'They are not in the room. Look at the attendance list.',
  },
  entries: {
    meeting_planned: ({ actor, data, label }) => `${actor} began to prepare “${label(data.meeting)}”.`,
    meeting_edited: ({ actor, data, label }) => `${actor} edited “${label(data.meeting)}”.`,
    meeting_dropped: ({ actor, data, label }) => `${actor} dropped “${label(data.meeting)}”.`,
    assembly_called: ({ data, label }) => `Notice of a general meeting: ${notice(data, label)}`,
    assembly_moved: ({ data, label }) =>
      `The general meeting has a new time or place: ${notice(data, label)}`,
    assembly_cancelled: ({ data, label }) => `Everybody was told that “${label(data.meeting)}” is cancelled.`,
    sitting_called: ({ data, label }) => `Notice of a meeting: ${notice(data, label)}`,
    sitting_moved: ({ data, label }) => `A meeting has a new time or place: ${notice(data, label)}`,
    sitting_cancelled: ({ data, label }) =>
      `Those invited were told that “${label(data.meeting)}” is cancelled.`,
    items_added: ({ actor, data, label }) =>
      `${actor} put ${plural(data.items.length, 'item')} on the agenda of “${label(data.meeting)}”.`,
    item_edited: ({ actor, data, label }) => `${actor} edited an item of “${label(data.meeting)}”.`,
    item_removed: ({ actor, data, label }) =>
      `${actor} took an item off the agenda of “${label(data.meeting)}”.`,
    items_ordered: ({ actor, data, label }) => `${actor} reordered the agenda of “${label(data.meeting)}”.`,
    document_attached: ({ actor, data, label }) => `${actor} attached a paper to “${label(data.meeting)}”.`,
    document_removed: ({ actor, data, label }) => `${actor} removed a paper from “${label(data.meeting)}”.`,
    notice_given: ({ actor, data, label }) =>
      data.way === null
        ? `${actor} took back that ${names(label, data.agents)} had been told.`
        : `${actor} told ${names(label, data.agents)} of “${label(data.meeting)}” ${ways[data.way as keyof typeof ways]}.`,
    reply_given: ({ data, label }) =>
      `${label(data.agent)} ${replies[data.reply as keyof typeof replies]} to “${label(data.meeting)}”.`,
    reply_noted: ({ data, label }) =>
      `${label(data.agent)} ${replies[data.reply as keyof typeof replies]} to “${label(data.meeting)}”, ${ways[data.way as keyof typeof ways]}.`,
    proxy_given: ({ data, label }) =>
      `${label(data.agent)} gave ${data.holder ? label(data.holder) : 'somebody of their family'} their proxy for “${label(data.meeting)}”.`,
    proxy_withdrawn: ({ data, label }) =>
      `${label(data.agent)} withdrew their proxy for “${label(data.meeting)}”.`,
    door_opened: ({ data, label }) => `People are being let in to “${label(data.meeting)}”.`,
    code_refused: ({ data, label }) => `${label(data.agent)} typed a wrong code (${data.tries}).`,
    arrived: ({ data, label }) => `${names(label, data.agents)} came to “${label(data.meeting)}”.`,
    departed: ({ data, label }) => `${label(data.agent)} left “${label(data.meeting)}”.`,
  },
}
