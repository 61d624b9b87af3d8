import type { Telling } from '../../kernel/capability.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import type { AgreementData } from './entries.ts'
import type { ko } from './messages-ko.ts'
import { betweenWords, thingWords } from './tellings.ts'

type Of<D> = Telling<D>
type Which = { intent?: string; commitment?: string; claim?: string; agreement?: string }

const idOf = ({ intent, commitment, claim, agreement }: Which) =>
  (agreement ?? commitment ?? claim ?? intent)!
const asks = (asked: boolean) => (asked ? ' It waits for agreement.' : '')
const of = (name?: string) => (name ? `“${name}”: ` : '')

export const en: typeof ko = {
  title: 'Plans and promises',
  commands: {
    writeRecipe: 'Write a recipe',
    changeRecipe: 'Change a recipe',
    retireRecipe: 'Take a recipe off the list',
    makePlan: 'Make a plan',
    planFromRecipe: 'Plan from a recipe',
    addStep: 'Add a step to a plan',
    finishPlan: 'Finish a plan or give it up',
    publishIntent: 'Offer something or say it is needed',
    takeIntent: 'Take up an offer or a need',
    commit: 'Make a commitment',
    proposeAgreement: 'Propose an agreement',
    raiseClaim: 'Claim something for what was given',
    agree: 'Agree to a commitment',
    decline: 'Not agree to a commitment',
    callOff: 'Call off a commitment',
    fulfil: 'Record that a promise was kept',
  },
  queries: {
    recipes: 'Recipes',
    recipe: 'One recipe',
    plans: 'Plans',
    plan: 'One plan',
    flows: 'Offers, needs, commitments and claims',
    flow: 'One commitment',
    agreements: 'Agreements',
    agreement: 'One agreement',
    waitingForMe: 'Commitments that wait for me',
    valueFlows: 'Export plans as ValueFlows',
  },
  failures: {
    action_misplaced: ({ name }) =>
      `${of(name)}that does not belong there. Choose again whether it goes in, comes out or changes hands.`,
    hours_wanted: ({ name }) => `${of(name)}work is measured in hours.`,
    no_such_recipe: () => 'No such recipe. Choose one from the list.',
    part_unit_mismatch: ({ name }) =>
      `${of(name)}its own recipe is written in another unit. Use the same one.`,
    recipe_circular: ({ name }) =>
      `${of(name)}this very thing is needed to make it. Take out the ingredient that goes in a circle.`,
    recipe_retired: () => 'That recipe was taken off the list. Choose another.',
    recipe_changed_meanwhile: () => 'Somebody changed it meanwhile. Look at the new edition and change that.',
    plan_too_large: () =>
      'Too many steps, or too much, for one plan. Plan less, or the ingredients by themselves.',
    due_past: () => 'That day is over. Choose today or a later day.',
    no_such_plan: () => 'No such plan. Choose one from the list.',
    plan_over: () => 'That plan is over. Make a new one.',
    no_such_step: () => 'No such step. Choose one in the plan.',
    side_missing: () => 'Say whether it goes into this step or comes out of it.',
    reason_missing: () => 'Say why.',
    members_only: () => 'Only people of this community can do this.',
    not_for_us: () =>
      'You may not promise on behalf of the community. Do it in your own name, or ask whoever may.',
    own_intent: () => 'You cannot take up your own offer or need.',
    more_than_left: ({ left, unit }) =>
      left && unit && left !== '0'
        ? `That is more than is left. You can take up to ${formatAmount(BigInt(left), unitOf(unit), 'en').text}.`
        : 'All of it has been taken up already.',
    called_off: () => 'It was called off already.',
    agents_must_differ: () => 'The giving and the receiving side must differ.',
    no_such_agent: () => 'No such person. Choose one from the roll.',
    no_such_event: () => 'No such record. Choose one from what happened.',
    event_not_counted: () => 'Only for records that count can something be claimed.',
    not_yours: () => 'Only those it names can do this.',
    no_such_intent: () => 'No such offer or need. Choose one from the list.',
    no_such_commitment: () => 'No such commitment. Choose one from the list.',
    no_such_agreement: () => 'No such agreement. Choose one from the list.',
    no_such_claim: () => 'No such claim. Choose one from the list.',
    part_of_agreement: () => 'This commitment is part of an agreement. Decide on the agreement as a whole.',
    not_waiting: () => 'It does not wait for agreement any more. It has been settled.',
    not_asked: () => 'It does not wait for your agreement.',
    already_fulfilled: () => 'What has been kept cannot be called off.',
    not_agreed: () => 'Not everybody has agreed to this yet. Record it once they have.',
    action_mismatch: () => 'That is not what was promised. Only that very thing can be recorded.',
    unit_mismatch: () => 'That is another unit than was promised. Use the one of the commitment.',
    agents_mismatch: () => 'Those are not the people who promised. Only what they did can be recorded.',
  },
  entries: {
    recipe_written: ({ actor, label, data }) => `${actor} wrote the recipe “${label(data.recipe)}”.`,
    recipe_changed: ({ actor, label, data }) =>
      `${actor} changed the recipe “${label(data.recipe)}”; it is edition ${data.edition} now.`,
    recipe_retired: ({ label, data }) => `The recipe “${label(data.recipe)}” was taken off the list.`,
    plan_made: ({ actor, label, data }) => `${actor} made the plan “${label(data.plan)}”.`,
    step_added: ({ actor, label, data }) =>
      `${actor} added the step “${label(data.step)}” to the plan “${label(data.plan)}”.`,
    plan_finished: ({ label, data }) =>
      `The plan “${label(data.plan)}” was ${data.state === 'done' ? 'finished' : 'given up'}.`,
    intent_published: (it) => {
      const thing = thingWords('en', it, it.data.intent, it.data)
      const { provider, receiver } = it.data
      if (provider) return `${it.label(provider)} offers ${thing}.`
      if (receiver) return `${it.label(receiver)} needs ${thing}.`
      return `${it.actor} put up ${thing} in our name.`
    },
    intent_taken: (it) =>
      `Promised ${betweenWords('en', it, it.data)}: ${thingWords('en', it, it.data.commitment, it.data)}.`,
    commitment_made: (it) =>
      `A commitment was written ${betweenWords('en', it, it.data)}: ${thingWords('en', it, it.data.commitment, it.data)}.${asks(it.data.status === 'asked')}`,
    agreement_proposed: ({ actor, label, data }: Of<AgreementData>) =>
      `${actor} proposed the agreement “${label(data.agreement)}”.${asks(data.status === 'asked')}`,
    claim_raised: (it) =>
      `${it.actor} claimed ${thingWords('en', it, it.data.claim, it.data)} for what was given.`,
    agreed: ({ actor, label, data }) =>
      `${actor} agreed to “${label(idOf(data))}”${data.ours ? ' on our behalf' : ''}.${data.status === 'agreed' ? ' It holds now.' : ''}`,
    declined: ({ actor, label, data }) => `${actor} did not agree to “${label(idOf(data))}”.`,
    called_off: ({ actor, label, data }) => `${actor} called off “${label(idOf(data))}”.`,
    flow_fulfilled: (it) => {
      const { quantity, unit, effort, effortUnit } = it.data.event as unknown as Record<string, never>
      const much = effort !== undefined ? it.amount(effort, effortUnit!) : it.amount(quantity!, unit!)
      const waits = it.data.event.status === 'waiting' ? ' It waits to be confirmed.' : ''
      const over = it.data.over ? ' That is more than promised.' : ''
      return `Toward “${it.label(idOf(it.data))}”: ${much}.${over}${waits}`
    },
  },
}
