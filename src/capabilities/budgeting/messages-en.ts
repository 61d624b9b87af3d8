import { plural } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import type { ko } from './messages-ko.ts'

type Values = Record<string, string>

const left = ({ left, unit }: Values, what = 'left'): string =>
  left ? ` (${formatAmount(BigInt(left), unitOf(unit ?? 'KRW'), 'en').text} ${what})` : ''

export const en: typeof ko = {
  title: 'Shared budget',
  commands: {
    openRound: 'Open a shared budget',
    changeRound: 'Change name and days of a shared budget',
    addToPool: 'Put more money into a shared budget',
    openGiving: 'Hand out allowances',
    closeRound: 'Settle a shared budget',
    grantAllowance: 'Give somebody an allowance',
    takeBackAllowance: 'Take an allowance back',
    draftIdea: 'Write an idea',
    editIdea: 'Change an idea',
    publishIdea: 'Publish an idea',
    screenIdea: 'Look at an idea',
    raiseGoal: 'Raise the goal',
    acceptFunding: 'Start with what came together',
    completeIdea: 'Finish an idea',
    cancelIdea: 'Cancel an idea',
    give: 'Give of my allowance',
    takeBackGift: 'Take a gift back',
    returnGifts: 'Return gifts',
  },
  queries: {
    rounds: 'Shared budgets',
    round: 'One shared budget',
    idea: 'One idea',
    allowancesIn: 'Allowances handed out',
    waitingForMe: 'What waits for me in shared budgets',
  },
  failures: {
    members_only: () => 'Only members of this community can do this. Join first.',
    more_than_in_fund: (values) =>
      `That is more than is in the fund${left(values)}. Lower the amount, or fill the fund first.`,
    no_such_type: () => 'Our rules know no such member type. Choose again.',
    in_the_past: () => 'That moment has passed. Choose a day to come.',
    out_of_order: () =>
      'These days are out of order: giving begins before it ends, and ideas are taken until then at the latest.',
    round_over: () => 'This budget is settled. Wait for the next one.',
    begun_already: () => 'Allowances are handed out already: that day stays.',
    not_the_time: () => 'It is not time yet, or it is done already.',
    not_a_giver: () => 'They get no allowance in this budget. Choose one of those who do.',
    own_allowance: () => 'Nobody sets their own allowance. Ask another of the office, or have it decided.',
    more_than_pool: (values) =>
      `That is more than there is to hand out${left(values)}. Lower it, or put more money in.`,
    more_than_left: (values) => `That is more than they have not given yet${left(values)}. Lower the amount.`,
    ideas_over: () => 'Ideas are no longer taken. Bring it to the next budget.',
    not_a_proposer: () =>
      'Only certain types of members bring ideas here. Bring it together with one of them.',
    too_many_ideas: ({ most }) => `A budget takes ${most ?? '200'} ideas. Bring it to the next one.`,
    line_upside_down: () => 'The least is more than the most. Look at both amounts again.',
    no_least: () => 'Say in one line at least how much is needed.',
    too_much: () => 'The amounts add up to too much. Look at them again.',
    no_such_member: () => 'Somebody named is not on the roll. Choose again.',
    not_a_picture: () => 'That is no picture, or it is not here. Send a JPG or PNG.',
    not_yours: () => 'Only those who put it forward can do this. Ask them.',
    published_already: () => 'It is published already. Open the page again.',
    idea_over: () => 'That idea is over and can no longer be changed.',
    goal_stands: () => 'While money is given the amounts stand. If more is needed, raise the goal.',
    own_idea: () => 'Not for an idea of your own. Choose somebody else’s.',
    not_to_screen: () => 'It is not waiting to be looked at. Open the page again.',
    reason_needed: () => 'Say why, so that others understand and can act on it.',
    giving_not_open: () => 'Nothing can be given or taken back now. See the days of this budget.',
    not_for_giving: () => 'That idea is not gathering money now. Choose another one.',
    more_than_allowance: (values) => `That is more than you have${left(values)}. Lower the amount.`,
    goal_reached: () => 'It has all it needs. Give to another idea.',
    over_the_goal: (values) => `That is beyond its goal${left(values, 'to go')}. Give no more than that.`,
    returned_already: () => 'That gift came back already.',
    funded_already: () => 'The idea is funded: the gift stays with it.',
    below_least: (values) => `The least it needs is not there yet${left(values, 'missing')}. Wait for more.`,
    not_raised: () => 'It must be more than the goal is now. Write a larger amount.',
    spent_already: ({ spent, unit }) =>
      `Some of it is spent${spent ? ` (${formatAmount(BigInt(spent), unitOf(unit ?? 'KRW'), 'en').text})` : ''}. Finish it instead: the rest goes back to the fund.`,
    not_funded: () => 'Only what is funded can be finished; after raising a goal, once giving is over.',
    report_needed: () => 'Say what became of it: those who gave want to know.',
    nothing_to_return: () => 'There is nothing to return.',
  },
  entries: {
    round_opened: ({ actor, data, label, amount }) =>
      `${actor} opened ${label(data.round)} with ${amount(data.pool, data.unit)}.`,
    round_changed: ({ actor, data, label }) => `${actor} changed the days of ${label(data.round)}.`,
    pool_added: ({ actor, data, label, amount }) =>
      `${actor} put ${amount(data.amount, data.unit)} more into ${label(data.round)}.`,
    giving_opened: ({ data, label, amount }) =>
      data.people === 0
        ? `Giving began in ${label(data.round)}.`
        : `Giving began in ${label(data.round)}: ${plural(data.people, 'person', 'people')}, ${amount(data.share, data.unit)} a share.`,
    chunk_handed_out: ({ data, label }) =>
      `${plural(data.people, 'more person', 'more people')} got an allowance in ${label(data.round)}.`,
    allowance_given: ({ data, label, amount }) =>
      `${label(data.agent)} got an allowance of ${amount(data.amount, data.unit)} in ${label(data.round)}.`,
    allowance_taken_back: ({ actor, data, label, amount }) =>
      `${actor} took back ${amount(data.amount, data.unit)} of ${label(data.agent)}’s allowance.`,
    leftover_returned: ({ data, label, amount }) =>
      `${amount(data.amount, data.unit)} that ${label(data.agent)} did not give went back to the fund.`,
    round_closed: ({ data, label, amount }) =>
      `${label(data.round)} was settled: ${plural(data.ideas, 'idea')} got ${amount(data.funded, data.unit)}, ${amount(data.returned, data.unit)} went back to the fund.`,
    idea_drafted: ({ actor }) => `${actor} began to write an idea.`,
    draft_edited: ({ actor }) => `${actor} changed a draft of an idea.`,
    draft_dropped: ({ actor }) => `${actor} dropped a draft of an idea.`,
    idea_published: ({ actor, data, label }) => `${actor} published the idea ${label(data.idea)}.`,
    idea_edited: ({ actor, data, label }) => `${actor} changed the idea ${label(data.idea)}.`,
    goal_raised: ({ actor, data, label, amount }) =>
      `${actor} raised the goal of ${label(data.idea)} from ${amount(data.before, data.unit)} to ${amount(data.most, data.unit)}.`,
    idea_screened: ({ data, label }) =>
      data.verdict === 'ok'
        ? `${label(data.agent)} looked at ${label(data.idea)} and found it fine.${data.ready ? ' It can be given to now.' : ''}`
        : `${label(data.agent)} asked for changes to ${label(data.idea)}.`,
    gift_given: ({ data, label, amount }) =>
      `${label(data.agent)} gave ${amount(data.amount, data.unit)} to ${label(data.idea)}.`,
    gift_given_quietly: ({ data, label, amount }) =>
      `${label(data.agent)} gave ${amount(data.amount, data.unit)} to ${label(data.idea)}.`,
    gift_returned: ({ data, label, amount }) =>
      `${amount(data.amount, data.unit)} given to ${label(data.idea)} went back to ${label(data.agent)}.`,
    gift_returned_quietly: ({ data, label, amount }) =>
      `${amount(data.amount, data.unit)} given to ${label(data.idea)} went back to ${label(data.agent)}.`,
    idea_funded: ({ data, label, amount }) =>
      `${label(data.idea)} was funded with ${amount(data.given, data.unit)}.`,
    idea_not_reached: ({ data, label, amount }) =>
      data.given === 0n
        ? `${label(data.idea)} was given nothing and is not funded this time.`
        : `${label(data.idea)} needed ${amount(data.least, data.unit)} and got ${amount(data.given, data.unit)}: all of it goes back.`,
    goal_fell_back: ({ data, label, amount }) =>
      `${label(data.idea)} did not reach its raised goal and stays with ${amount(data.funded, data.unit)}.`,
    idea_completed: ({ actor, data, label, amount }) =>
      `${actor} finished ${label(data.idea)}.${data.unspent > 0n ? ` ${amount(data.unspent, data.unit)} was not spent and went back to the fund.` : ''}`,
    idea_cancelled: ({ actor, data, label, amount }) =>
      `${actor} cancelled ${label(data.idea)}.${data.given > 0n ? ` The ${amount(data.given, data.unit)} goes back to those who gave.` : ''}`,
  },
}
