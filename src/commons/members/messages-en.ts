import type { Telling } from '../../kernel/capability.ts'
import { formatDay, plural } from '../../kernel/language.ts'
import type { ko } from './messages-ko.ts'

type Of<D> = Telling<D>
type OfAgent = Of<{ agent: string }>

const person = (t: OfAgent) => t.label(t.data.agent)

export const en: typeof ko = {
  title: 'People',
  commands: {
    joinAsFounder: 'Join as founder',
    invite: 'Invite people',
    inviteAgent: 'Send a personal link',
    inviteAgents: 'Make a sheet of personal links',
    revokeInvitation: 'Take an invitation back',
    join: 'Join',
    claimAgent: 'Claim my place',
    admit: 'Admit an applicant',
    decline: 'Decline an application',
    leave: 'Leave',
    expel: 'Expel a member',
    pause: 'Pause a membership',
    resume: 'Resume a membership',
    changeTypes: 'Change member types',
    appoint: 'Appoint somebody',
    remindTerm: 'Remind that a term ends',
    endTerm: 'End a term',
    editContact: 'Edit contact details',
    editRecord: 'Edit the roll',
    importRoll: 'Import the roll',
    draftRoll: 'Upload a roll',
    correctDraft: 'Correct an uploaded roll',
    rememberMapping: 'Remember the columns of the roll',
    erase: 'Erase personal data',
    createToken: 'Create an API token',
    revokeToken: 'Revoke an API token',
    nameHelper: 'Ask somebody to look after my place',
    endHelper: 'End looking after a place',
  },
  queries: {
    roll: 'The roll',
    counts: 'Numbers of people',
    agent: 'One person',
    me: 'My record',
    contacts: 'Contact details',
    applicants: 'Applications',
    invitation: 'One invitation',
    invitations: 'Invitations',
    officers: 'Officers',
    eligible: 'Who may take part',
    myTokens: 'My API tokens',
    rollDraft: 'An uploaded roll',
    helpers: 'See who looks after a place',
  },
  failures: {
    helper_not_a_member: () => 'Only a member of today can do this for you. Choose somebody else.',
    not_oneself: () => 'You cannot ask yourself. Choose somebody else.',
    helps_already: () => 'They look after this place already.',
    helpers_only_look: () => 'By our rules helpers may only look. Ask without voting.',
    helper_votes_for_another: () =>
      'One person may vote for one other only, and they do so already. Ask without voting, or choose somebody else.',
    not_yours_to_end: () => 'Only those two can end it.',
    no_such_helper: () => 'There is no such help, or it has ended.',
    already_founded: () => 'There are people here already. Ask for an invitation or apply to join.',
    person_needed: () => 'Only a person can do this. Sign in and try again.',
    no_such_type: (v) => `Our rules know no member type “${v.type ?? v.value}”. Choose another.`,
    no_such_office: (v) => `Our rules know no office “${v.code}”. Choose another.`,
    expiry_past: () => 'That day is past. Choose today or a later day.',
    expiry_far: (v) => `That day is too far off. Choose one within ${v.days} days.`,
    no_such_invitation: () =>
      'No such invitation. Check that the whole address was copied, or ask for a new link.',
    invitation_over: () => 'This invitation is no longer valid. Ask the office for a new link.',
    invitation_used: () => 'This invitation has been used up. Ask the office for a new link.',
    invitation_personal: () => 'This link is for one person. Open it just as you received it.',
    invitation_open: () => 'This link is for anybody. Write your name on the page for joining.',
    invitation_needed: () => 'One joins here by invitation. Ask a member you know for one.',
    type_not_offered: () => 'This invitation is for other member types. Choose one it offers.',
    already_here: () => 'You have a place here already.',
    already_claimed: () => 'Somebody else uses this place already. Tell the office.',
    has_own_sign_in: () => 'They sign in by themselves, with a password or a link by mail.',
    nobody_to_invite: () => 'Nobody is left to send a link to: everyone has claimed their place.',
    no_such_agent: () => 'Nobody on the roll is meant by this. Look the name up again.',
    not_here: () => 'They are not with us at present.',
    not_applicant: () => 'They are not waiting to be admitted. See whether it has been done already.',
    reason_not_told: (v) =>
      `The member has to be told the reason ${v.days} days before the general meeting (${v.articleEn}). Tell them first, then give that day.`,
    hearing_missing: (v) =>
      `The member has to be heard in the general meeting (${v.articleEn}). Give the day of that meeting.`,
    told_too_late: (v) =>
      `There are fewer than ${v.days} days between telling the reason and the meeting (${v.articleEn}). Decide it in a meeting on ${dayOf(v)} or later.`,
    hearing_ahead: (v) =>
      `The member is heard on ${dayOf(v)}, which is still ahead (${v.articleEn}). Expel only after that.`,
    not_member: () => 'They are not a member. They have to join first.',
    not_paused: () => 'Their membership is not paused.',
    no_such_term: () => 'There is no such term. Reload the list.',
    term_over: () => 'This term is over already.',
    term_backwards: () => 'The last day comes before the first. Change one of them.',
    term_too_long: (v) => `The term is too long. It may last ${v.months} months at most.`,
    term_over_law: (v) =>
      `A term may last ${v.months} months at most (${v.articleEn}). Give an earlier last day, or none.`,
    reelected_too_often: (v) =>
      `This office may be held on ${v.times === '1' ? 'once' : `${v.times} times`} only (${v.articleEn}). Choose somebody else.`,
    offices_incompatible: (v) =>
      `They hold another office at that time, ${v.officeEn}, that may not be joined with this one (${v.articleEn}). End that term first, or choose somebody else.`,
    already_holds: () => 'They hold this office at that time already.',
    seats_taken: (v) => `All ${v.seats} seats are taken. End somebody’s term first.`,
    erased: () => 'Their personal data have been erased already.',
    still_here: () => 'They are still with us. Data can be erased after they leave.',
    must_be_kept: (v) =>
      `Name and number must stay on the roll until ${v.until}; then they go by themselves.`,
    nothing_changed: () => 'Nothing was changed.',
    number_taken: (v) => `${place(v)}Member number ${v.number ?? v.value} belongs to somebody else.`,
    number_repeated: (v) => `${place(v)}Member number ${v.value} appears twice.`,
    person_known: (v) => `${place(v)}Somebody of this name and phone is on the roll already.`,
    person_repeated: (v) => `${place(v)}Somebody of this name and phone appears twice.`,
    own_only: () => 'A token can only be made for oneself. Sign in yourself to make it.',
    too_many_tokens: () => 'Twenty tokens are the most. Revoke one you do not use.',
    no_such_token: () => 'There is no such token, or it has been revoked.',
  },
  entries: {
    helper_named: (t) => `${person(t)} asked ${t.label(t.data.helper)} to look after their place.`,
    helper_ended: (t) => `${t.label(t.data.helper)} no longer looks after the place of ${person(t)}.`,
    founder_joined: (t) => `${person(t)} opened this commons and was its first member.`,
    office_given: (t) => `${person(t)} was appointed: ${t.label(t.data.term)}.`,
    term_reminded: (t) =>
      `${person(t)}’s term ends on ${formatDay(t.data.until, 'en')}: ${t.label(t.data.term)}.`,
    term_ended: (t) => `${person(t)}’s term ended: ${t.label(t.data.term)}.`,
    member_invited: (t) =>
      t.data.agent
        ? `${t.actor} made a personal link for ${t.label(t.data.agent)}.`
        : `${t.actor} made an invitation for ${plural(t.data.uses, 'person', 'people')}.`,
    members_invited: (t) => `${t.actor} made ${plural(t.data.links, 'personal link')}.`,
    invitation_revoked: (t) => `${t.actor} took an invitation back.`,
    membership_applied: (t) => `${person(t)} applied to join.`,
    member_joined: (t) => `${person(t)} joined.`,
    application_withdrawn: (t) => `${person(t)} withdrew the application.`,
    applicant_declined: (t) => `${t.actor} declined ${person(t)}’s application.`,
    agent_claimed: (t) => `${person(t)} claimed their place.`,
    sign_in_link_used: (t) => `${person(t)} came back by a personal link.`,
    member_left: (t) => `${person(t)} left.`,
    member_expelled: (t) => `${person(t)} was expelled.`,
    member_paused: (t) => `${person(t)}’s membership was paused.`,
    member_resumed: (t) => `${person(t)}’s membership was resumed.`,
    member_types_changed: (t) => `${person(t)}’s member types changed.`,
    contact_edited: (t) => `${t.actor} edited ${person(t)}’s contact details.`,
    record_edited: (t) => `${t.actor} edited ${person(t)}’s record.`,
    roll_imported: (t) => `${t.actor} imported ${plural(t.data.people, 'person', 'people')} from a roll.`,
    member_imported: (t) => `${person(t)} was imported from the roll.`,
    person_erased: (t) =>
      t.data.keptUntil
        ? `Contact details of a former member were erased; name and number go on ${t.data.keptUntil}.`
        : 'Personal data of a former member were erased.',
    token_created: (t) => `${person(t)} created an API token.`,
    token_revoked: (t) => `${person(t)} revoked an API token.`,
  },
}

/** Where in a roll that is being brought in; empty elsewhere. */
const place = ({ row }: Record<string, string>) => (row ? `Person ${row}: ` : '')

const dayOf = ({ on }: Record<string, string>) => (on ? formatDay(on, 'en') : '')
