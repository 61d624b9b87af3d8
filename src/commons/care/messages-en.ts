import { formatDay, plural } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import type { ko } from './messages-ko.ts'

const left = ({ left, unit }: Record<string, string>) =>
  left && unit ? ` ${formatAmount(BigInt(left), unitOf(unit), 'en').text} is left.` : ''

export const en: typeof ko = {
  title: 'Care',
  commands: {
    recordFigures: 'Write down figures to share out by',
    assess: 'Share a duty out',
    assessLate: 'Share a duty out to those who came later',
    assessJoiner: 'Work out what a new member owes in care',
    freeLeaver: 'Free whoever left of what is not due yet',
    settleSeason: 'Carry over or write off what is left',
    callWorkDay: 'Call a work day',
    cancelWorkDay: 'Call a work day off',
    signUp: 'Sign up for a work day',
    leaveWorkDay: 'Take a sign-up back',
    confirmWork: 'Write down who came and worked',
    commute: 'Pay instead of working',
    takeBackCommutation: 'Take back paying instead',
    reportTrouble: 'Report trouble',
    assessTrouble: 'Write down what was found',
    beginRepair: 'Begin a repair',
    endTrouble: 'Close a report of trouble',
    shareCost: 'Share the cost of a repair',
    addIndicator: 'Choose something to watch',
    recordReadings: 'Write down readings',
    correctReading: 'Correct a reading',
    changeIndicator: 'Change what is watched',
    endIndicator: 'Stop watching something',
    issueMeter: 'Give a meter its key',
    revokeMeter: 'Take a meter’s key back',
    sendReadings: 'Send readings from a meter',
    report: 'Report what one saw',
    logRound: 'Write down a round',
  },
  queries: {
    figures: 'Figures to share out by',
    mine: 'What I owe in care',
    seasons: 'Duties shared out',
    season: 'One duty shared out',
    days: 'Work days',
    day: 'One work day',
    tickets: 'Trouble',
    ticket: 'One report of trouble',
    health: 'Health',
    indicator: 'Something watched',
    toMeasure: 'What I have to measure',
    workOn: 'Work days for something',
    behind: 'Turns I came right after',
    running: 'What to look at',
    occasion: 'A turn one may report on',
    rounds: 'Rounds that were done',
    staleReadings: 'What was not measured for long',
  },
  failures: {
    not_watched: () => 'Our rules do not provide for this yet. Agree on it together first.',
    no_such_occasion: () => 'There is no such turn or booking. Open it again from your own.',
    not_oneself: () => 'You can’t report on your own turn.',
    left_since: () => 'Whoever this is about has left since. Talk to the office.',
    not_next: () =>
      'Only whoever came right after, or goes round, can report this. Report other matters under Keeping our word.',
    report_too_late: ({ days }: Record<string, string>) =>
      `What was seen is reported within ${days ?? 'some'} days. Use Keeping our word now.`,
    judged_already: () => 'This was judged already.',
    told_already: () => 'You have reported this already. What you want to add, write in that matter.',
    round_today: () => 'You have written down today’s round already. Come back tomorrow.',
    no_such_key: () => 'Our rules have no such figure. Choose one they name.',
    no_such_member: () => 'Somebody is not on the roll. Choose among the members.',
    member_twice: () => 'The same person is there twice. Put it on one line.',
    no_such_duty: () => 'Our rules have no such duty. Choose one they name.',
    ends_before_it_begins: () => 'It ends before it begins. Check days and times.',
    season_overlaps: () =>
      'It was shared out for this time already. Nobody owes twice for one season: choose other days.',
    nobody_owes: () => 'There is nobody to share it among. Write down the figures first.',
    season_closed: () => 'That season is closed already.',
    late_owe_nothing: () => 'Our rules say that whoever comes later owes nothing of that season.',
    outside_season: () => 'That day is not in the season. Choose one of its days.',
    nobody_late: () =>
      'Nobody came or grew since it was shared out. If land grew, write down the figures first.',
    season_not_over: () => 'That season is not over yet. It can be closed from the day after.',
    not_a_later_season: () => 'What is left cannot go there. Choose a later season of the same duty.',
    payments_open: () =>
      'Somebody agreed to pay instead and has not yet. Let them pay or take it back first.',
    in_the_past: () => 'That time has gone by. Choose a day to come.',
    leader_not_a_member: () => 'Whoever leads the day must be a member. Choose again.',
    members_only: () => 'Only members can do that.',
    day_not_open: () => 'That day was held or called off. Choose another.',
    day_over: () => 'That day is over. Come to the next one.',
    day_full: () => 'All places are taken. Come on another day.',
    day_cancelled: () => 'That day was called off.',
    not_signed_up: () => 'They did not sign up. Whoever comes signs up first.',
    not_the_leader: () => 'Only whoever leads the day, or the office, writes that down.',
    not_begun: () => 'It has not begun yet. Write it down afterwards.',
    more_than_worth: () => 'That is more than the whole day counts.',
    nothing_owed: () => 'Nothing of this is owed.',
    no_price: () => 'This cannot be paid for. Come to a work day.',
    more_than_left: (values) => `That is more than is left.${left(values)}`,
    paid_already: () => 'Some of it is paid, so it cannot be taken back. Talk to the office.',
    resource_retired: () => 'That is no longer in use. Choose another.',
    may_not_stop_use: () =>
      'You may not take it out of service. Untick that and report it: somebody will look.',
    ticket_ended: () => 'That was closed already. If it broke again, report it anew.',
    not_to_repair: () => 'It is being repaired already, or was closed.',
    limits_turned: () => 'The least is more than the most. Check both.',
    reading_to_come: () => 'A reading is of a time to come. Check when it was taken.',
    reading_twice: () => 'There is a reading of that time already. To change it, correct it.',
    nothing_changed: () => 'That is the value it has. Write the one it should be.',
    corrected_already: () => 'That was corrected already. Choose the value of today.',
    indicator_ended: () => 'It is watched no longer. Choose something else, or begin to watch it anew.',
    limits_out_of_reach: () => 'The good range goes beyond what can be measured. Check both.',
    out_of_reach: () =>
      'That lies beyond what can be measured there. Check the reading, or what can be measured.',
    indicator_twice: () => 'The same thing is there twice. Name it once.',
    too_many_meters: () => 'It has twenty meters already. Take back the key of one no longer used first.',
    no_such_meter: () => 'That meter has no key any more. Give it a new one.',
    not_of_this_meter: () => 'This meter may not send readings of that. Give it a key for it.',
    too_fine: () => 'A reading has more decimals than are kept. Round it to those of the indicator.',
    reading_too_old: () =>
      'A reading is more than a year old. A meter brings at most a year; write older ones by hand.',
    reading_differs: () => 'There is another reading of that time already. To change it, correct it by hand.',
  },
  entries: {
    figures_recorded: ({ actor, data }) =>
      `${actor} wrote down figures of ${plural(data.figures.length, 'member')} from ${formatDay(data.from, 'en')} on.`,
    season_assessed: ({ data, label, amount }) =>
      `${label(data.season)} was shared out to ${plural(data.people, 'member')}: ${amount(data.total, data.unit)} in all.`,
    duty_shared: ({ data, label }) =>
      `The parts of ${plural(data.shares.length, 'member')} in ${label(data.season)}.`,
    late_assessed: ({ data, label }) =>
      `${plural(data.people, 'member')} who came or grew later ${data.people === 1 ? 'has' : 'have'} a part in ${label(data.season)} from ${formatDay(data.from, 'en')} on.`,
    leaver_freed: ({ data, label }) => `${label(data.agent)} left, and no longer owes what was not due yet.`,
    season_settled: ({ data, label }) =>
      data.into
        ? `What ${plural(data.left.length, 'member')} had left of ${label(data.season)} was carried on to ${label(data.into)}.`
        : `What ${plural(data.left.length, 'member')} had left of ${label(data.season)} was written off.`,
    work_day_called: ({ actor, data, label }) => `${actor} called a work day: ${label(data.day)}.`,
    work_day_cancelled: ({ data, label }) => `The work day “${label(data.day)}” was called off.`,
    signed_up: ({ data, label }) =>
      data.byAnother
        ? `${label(data.agent)} sends somebody to “${label(data.day)}”.`
        : `${label(data.agent)} comes to “${label(data.day)}”.`,
    signup_left: ({ data, label }) => `${label(data.agent)} cannot come to “${label(data.day)}” after all.`,
    work_confirmed: ({ actor, data, label }) =>
      `${actor} wrote down ${data.corrects ? 'anew ' : ''}that ${plural(data.came.filter((one) => one.amount > 0n).length, 'member')} worked at “${label(data.day)}”.`,
    work_observed: ({ data, label, amount }) =>
      data.event.corrects
        ? `How long ${label(data.event.provider)} worked on ${label(data.event.resource)} was put right.`
        : `${label(data.event.provider)} worked ${amount(data.event.effort, 'h')} on ${label(data.event.resource)}.`,
    duty_commuted: ({ data, label }) => `${label(data.agent)} pays instead of ${label(data.season)}.`,
    commutation_taken_back: ({ data, label }) =>
      `${label(data.agent)} took back paying instead of ${label(data.season)}.`,
    trouble_reported: ({ actor, data, label }) =>
      `${actor} reported trouble with ${label(data.resource)}.${data.out ? ' It cannot be used until it is looked at.' : ''}`,
    trouble_assessed: ({ actor, data, label }) =>
      `${actor} looked at the trouble with ${label(data.resource)}.`,
    repair_begun: ({ data, label }) => `The repair of ${label(data.resource)} has begun.`,
    trouble_ended: ({ data, label }) =>
      data.how === 'resolved'
        ? `${label(data.resource)} is repaired and can be used again.`
        : `${label(data.resource)} will not be repaired.`,
    cost_shared: ({ data, label }) =>
      `The cost of “${label(data.ticket)}” is shared among ${plural(data.shares.length, 'member')}.`,
    indicator_added: ({ actor, data, label }) =>
      `${actor} chose to watch ${label(data.indicator)} of ${label(data.resource)}.`,
    readings_recorded: ({ actor, data, label, entry }) =>
      `${entry.actor.startsWith('provider') ? 'A meter' : actor} wrote down ${plural(data.readings.length, 'reading')} of ${label(data.indicator)}, ${label(data.resource)}.`,
    reading_corrected: ({ actor, data, label }) =>
      `${actor} corrected a reading of ${label(data.indicator)}, ${label(data.resource)}.`,
    indicator_changed: ({ actor, data, label }) =>
      `${actor} changed how ${label(data.indicator)} of ${label(data.resource)} is watched.`,
    indicator_ended: ({ actor, data, label }) =>
      `${actor} stopped watching ${label(data.indicator)} of ${label(data.resource)}.`,
    meter_issued: ({ actor, data, label }) => `${actor} gave the meter “${label(data.meter)}” a key.`,
    meter_revoked: ({ actor, data, label }) =>
      `${actor} took back the key of the meter “${label(data.meter)}”.`,
    reported: ({ actor, data, label }) =>
      `${actor} reported what they saw${data.resource ? ` of ${label(data.resource)}` : ''} (matter ${label(data.case)}).`,
    round_logged: ({ data, label }) => `${label(data.agent)} went round.${data.well ? ' All was well.' : ''}`,
    limit_crossed: ({ data, label }) =>
      `${label(data.indicator)} of ${label(data.resource)} is ${data.side === 'low' ? 'below' : 'above'} its good range.`,
  },
}
