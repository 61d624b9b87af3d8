import { plural } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import type { ko } from './messages-ko.ts'
import { missing } from './missing-text.ts'

const left = ({ left, unit }: Record<string, string>) =>
  left ? ` Now you can log up to ${formatAmount(BigInt(left), unitOf(unit ?? 'kg'), 'en').text} more.` : ''

export const en: typeof ko = {
  title: 'Turns and quotas',
  commands: {
    place: 'Share by turns or quotas',
    endPlacing: 'End sharing by turns or quotas',
    lookAtService: 'Pause turns while it is repaired',
    vacate: 'Vacate what somebody who left held',
    sealLots: 'Seal the lots',
    drawLots: 'Draw the lots',
    takeIdleLot: 'Take an idle place',
    shareCycle: 'Share the next turns',
    openSeason: 'Set the limit of a season',
    logCatch: 'Log what was taken',
    correctCatch: 'Correct what was logged',
    startRotation: 'Begin the rotation',
    endTurn: 'End a turn',
    passTurn: 'Let the next one go first',
    lapseTurn: 'Let a turn lapse',
    askIn: 'Put one’s name in for the next draw',
    askOut: 'Take one’s name out of the draw',
    sealLottery: 'Seal a draw',
    drawLottery: 'Draw the winners',
    switchRegime: 'Put the rule in force that has to hold',
  },
  queries: { allotments: 'What is shared by turns', allotment: 'One of them', mine: 'My turns and quotas' },
  failures: {
    no_such_rule: () => 'Our rules know no such name. Choose again.',
    retired: () => 'This is no longer in use. Choose another.',
    of_a_member: () => 'This belongs to another member. Only they can offer it.',
    sites_missing: () => 'Write the names of two places or more, one a line.',
    site_twice: () => 'Two places have the same name. Name them differently.',
    not_placed: () => 'No rule shares this now. Whoever looks after it has to choose one first.',
    other_way: () => 'This is shared in another way. Do it again from its page.',
    backwards: () => 'It ends before it begins. Write the days again.',
    too_long: () => 'A season is a year at most. Make it shorter.',
    days_taken: () => 'These days are set already. Choose days after them.',
    nobody_takes_part: () => 'Nobody takes part. Look at the types of members and the figures it goes by.',
    more_than_sites: () => 'There are more people than places. Add places and do it again.',
    drawn_already: () => 'The lots are drawn already. They are never drawn twice.',
    seed_gone: () => 'Its seed stayed on the server this community came from. Seal the lots once more.',
    members_only: () => 'Only members of this community can do this. Join first.',
    not_drawn: () => 'The lots are not drawn yet. Do it again when they are.',
    has_a_lot: () => 'You have a place already.',
    no_idle_lot: () => 'No place is idle. Wait for the next season’s lots.',
    not_let_in: () =>
      'Your type of member takes no part, or care you owe closes it. Look at your care first.',
    in_the_past: () => 'Turns cannot begin in the past. Choose a time from now on.',
    too_far: () => 'That is more than a year away. Choose a time nearer.',
    cycle_overlaps: () => 'The cycle before is not over then. Choose a time after it.',
    too_many: () => 'At most 500 people share at once. Narrow the types of members in the rule.',
    no_quota: () => 'You have no quota this season. Ask the office.',
    over_quota: (values) => `This is more than your quota.${left(values)}`,
    over_capacity: (values) => `This is more than the limit for all.${left(values)}`,
    kept_out: (values) =>
      values.until
        ? `You may not use what we share until ${values.until}. If you find this wrong, you can appeal.`
        : `Care or money you owe is still open${missing(values, 'en')}. Do it or pay it, and you can log this at once.`,
    member_still: () => 'They are a member still, so nothing is vacated.',
    out_of_service: () => 'It is being repaired then, so there is no turn. Do it when it works again.',
    not_in_season: () => 'That day is not in the season. Choose another.',
    not_yet: () => 'That day is still to come. Choose today or a day before.',
    not_yours: () => 'Somebody else logged this. Tell them, or whoever looks after it.',
    same_amount: () => 'It says so already.',
    begun_already: () => 'The rotation is running already.',
    not_begun: () => 'The rotation has not begun. Whoever looks after it has to begin it first.',
    moved_on: () => 'The turn has moved on meanwhile. See whose turn it is now.',
    nobodys_turn: () => 'Nobody may have the turn now. See who still has care to do.',
    not_your_turn: () => 'It is not your turn. You will be told when it is.',
    passed_already: () => 'You let somebody go first in this cycle already. In the next one you can again.',
    nobody_to_pass_to: () => 'Nobody comes after you in this cycle, so there is nobody to let go first.',
    not_over: () => 'The turn is not over yet.',
    in_already: () => 'Your name is in already.',
    not_in: () => 'Your name is not in.',
    regime_stays: () => 'By what was measured last, the rule that holds now is the right one.',
    nobody_asks: () => 'Nobody has put their name in. Tell the members first.',
  },
  entries: {
    placed: ({ actor, data, label }) =>
      `${actor} put ${label(data.resource)} under a rule of turns and quotas.`,
    placing_ended: ({ actor, data, label }) =>
      `${actor} ended that ${label(data.resource)} is shared by turns.`,
    vacated: ({ data, label }) =>
      `What ${label(data.agent)}, who left, held of ${label(data.resource)} is vacant.`,
    service_stopped: ({ data, label }) => `Turns of ${label(data.resource)} pause while it is repaired.`,
    service_resumed: ({ data, label }) => `${label(data.resource)} can be used again.${resumedEn(data)}`,
    turn_set_back: ({ data, label }) =>
      `${label(data.agent)}’s turn with ${label(data.resource)} fell while it was repaired and counts as passed.${nextEn(data.next, label)}`,
    turns_lost: ({ data, label }) =>
      data.why === 'ended'
        ? `The turns left of ${label(data.resource)} were dropped; what each lost by it is kept.`
        : `What was lost of the turns of ${label(data.resource)} while it was out of service goes to the next cycle.`,
    lots_sealed: ({ actor, data, label }) =>
      `${actor} sealed the lots of ${label(data.resource)}: ${plural(data.entrants.length, 'member')}, ${plural(data.sites, 'place')}.`,
    lots_drawn: ({ actor, data, label }) => `${actor} drew the lots of ${label(data.resource)}.`,
    idle_lot_taken: ({ data, label }) =>
      `${label(data.agent)} took an idle place of ${label(data.resource)}.`,
    cycle_shared: ({ data, label }) =>
      `Cycle ${data.number} of ${label(data.resource)} was shared by ${plural(data.turns.length, 'member')}.`,
    season_opened: ({ data, label, amount }) =>
      `The limit of ${label(data.resource)} was set to ${amount(data.capacity, data.unit)}.`,
    rotation_started: ({ actor, data, label }) =>
      `${actor} began the rotation of ${label(data.resource)} with ${plural(data.order.length, 'member')}.${nextEn(data.next, label)}`,
    turn_ended: ({ data, label }) => `${endedEn(data, label)}${nextEn(data.next, label)}`,
    turn_passed: ({ data, label }) =>
      `${label(data.agent)} let the next one go first with ${label(data.resource)}.${nextEn(data.next, label)}`,
    regime_switched: ({ data, label }) =>
      data.indicator
        ? `${label(data.indicator)} of ${label(data.resource)} left its good range: another rule of sharing holds now.`
        : `What is measured of ${label(data.resource)} is well again: its ordinary rule holds.`,
    name_in: ({ data, label }) =>
      `${label(data.agent)} put their name in for the draw of ${label(data.resource)}.`,
    name_out: ({ data, label }) =>
      `${label(data.agent)} took their name out of the draw of ${label(data.resource)}.`,
    lottery_sealed: ({ actor, data, label }) =>
      `${actor} sealed the draw of ${label(data.resource)}: ${data.winners} of ${plural(data.tickets.length, 'member')}.`,
    lottery_drawn: ({ data, label }) =>
      `${label(data.resource)} was drawn: ${data.winners.map(label).join(', ')}.`,
    catch_logged: ({ data, label, amount }) =>
      `${label(data.agent)} took ${amount(data.amount, data.unit)} of ${label(data.resource)}.${overEn(data.over)}`,
    catch_corrected: ({ data, label, amount }) =>
      `What ${label(data.agent)} took was corrected from ${amount(data.was, data.unit)} to ${amount(data.amount, data.unit)}.${overEn(data.over)}`,
  },
}

const nextEn = (next: string | null, label: (id: string) => string) =>
  next ? ` It is ${label(next)}’s turn now.` : ''

function endedEn({ agent, resource, how }: Record<string, string>, label: (id: string) => string): string {
  const [who, what] = [label(agent!), label(resource!)]
  if (how === 'taken') return `${who} had their turn with ${what}.`
  return how === 'lapsed'
    ? `${who}’s turn with ${what} lapsed.`
    : `${who}’s turn with ${what} was stepped over.`
}

const resumedEn = ({ how }: Record<string, string>) =>
  how === 'moved'
    ? ' Turns have moved back by that time.'
    : how === 'passed'
      ? ' Turns lost count as passed.'
      : ''

const overs: Record<string, string> = {
  over_quota: ' It is beyond their quota.',
  over_capacity: ' It is beyond the limit for all.',
  kept_out: ' They were kept out then by what they owe.',
}
const overEn = (over: string) => overs[over] ?? ''
