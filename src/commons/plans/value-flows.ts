import { measureOf, context as observed, ref, urn } from '../observation/value-flows.ts'
import { isEffort } from './fields.ts'
import type { Edition } from './recipes.ts'
import type { AgreementView, FlowView, PlanView } from './shapes.ts'

/** Everything planned that is exported at once. */
export interface Planned {
  commons: string
  recipes: readonly Edition[]
  plans: readonly (PlanView & {
    steps: readonly { id: string; kind: string; name: string; note: string }[]
  })[]
  flows: readonly FlowView[]
  agreements: readonly AgreementView[]
}

/** Recipes, plans, intents, commitments, agreements and claims as ValueFlows 1.0 in JSON-LD, like the events. */
export function plannedJsonLd({ commons, recipes, plans, flows, agreements }: Planned) {
  return {
    '@context': { ...observed, plan: 'urn:dure:plan:' },
    '@id': urn(commons),
    '@graph': [
      ...recipes.flatMap(recipeNodes),
      ...plans.flatMap(planNodes),
      ...agreements.map((one) => agreementNode(one)),
      ...flows.map((one) => flowNode(commons, one)),
    ],
  }
}

/** Parts of a recipe have no ids of their own: they are called by edition and place. */
const partOf = (recipe: string, edition: number, ...place: number[]) => ({
  '@id': `${urn(recipe)}#${[edition, ...place].join('.')}`,
})

const isProcess = ({ kind }: { kind: string }) => kind === 'process'

function recipeNodes({ recipe, edition, name, note, makes, quantity, unit, steps }: Edition) {
  const own = {
    '@id': urn(recipe),
    '@type': 'vf:Recipe',
    'vf:name': name,
    'vf:note': note || undefined,
    'vf:primaryOutput': makes,
    'vf:resourceQuantity': measureOf(quantity, unit),
    'vf:version': String(edition),
  }
  const stepNodes = steps.map((step, i) => ({
    ...partOf(recipe, edition, i + 1),
    '@type': isProcess(step) ? 'vf:RecipeProcess' : 'vf:RecipeExchange',
    'vf:name': step.name,
    'vf:note': step.note || undefined,
    'vf:recipe': ref(recipe),
  }))
  const roles = {
    input: 'vf:recipeInputOf',
    output: 'vf:recipeOutputOf',
    gets: 'vf:recipeClauseOf',
    gives: 'vf:recipeReciprocalClauseOf',
  }
  const flowNodes = steps.flatMap((step, i) =>
    step.flows.map((flow, j) => ({
      ...partOf(recipe, edition, i + 1, j + 1),
      '@type': 'vf:RecipeFlow',
      'vf:action': { '@id': `vf:${flow.action}` },
      'vf:name': flow.name,
      [roles[flow.side]]: partOf(recipe, edition, i + 1),
      ...(isEffort(flow.action, flow.unit)
        ? { 'vf:effortQuantity': measureOf(flow.amount, flow.unit) }
        : { 'vf:resourceQuantity': measureOf(flow.amount, flow.unit) }),
      'plan:madeBy': flow.madeBy ? ref(flow.madeBy) : undefined,
    })),
  )
  return [own, ...stepNodes, ...flowNodes]
}

function planNodes({
  id,
  name,
  note,
  dueOn,
  madeAt,
  steps,
  recipe,
  quantity,
  unit,
}: Planned['plans'][number]) {
  const own = {
    '@id': urn(id),
    '@type': 'vf:Plan',
    'vf:name': name,
    'vf:note': note || undefined,
    'vf:created': { '@type': 'xsd:dateTime', '@value': madeAt },
    'vf:due': dayValue(dueOn),
    'vf:basedOn': recipe ? ref(recipe) : undefined,
    'vf:resourceQuantity': quantity !== null && unit ? measureOf(quantity, unit) : undefined,
  }
  const processes = steps.filter(isProcess).map((step) => ({
    '@id': urn(step.id),
    '@type': 'vf:Process',
    'vf:name': step.name,
    'vf:note': step.note || undefined,
    'vf:plannedWithin': ref(id),
  }))
  return [own, ...processes]
}

const agreementNode = ({ id, name, note, madeAt, status }: AgreementView) => ({
  '@id': urn(id),
  '@type': 'vf:Agreement',
  'vf:name': name,
  'vf:note': note || undefined,
  'vf:created': { '@type': 'xsd:dateTime', '@value': madeAt },
  'plan:status': status,
})

const types = { intent: 'vf:Intent', commitment: 'vf:Commitment', claim: 'vf:Claim' } as const

function flowNode(commons: string, flow: FlowView) {
  const side = (of: 'provider' | 'receiver') =>
    flow.given === null || flow.given === of ? ref(flow[of] ?? commons) : undefined
  const much = measureOf(flow.amount, flow.unit)
  return {
    '@id': urn(flow.id),
    '@type': types[flow.kind],
    'vf:action': { '@id': `vf:${flow.action}` },
    'vf:name': flow.name,
    'vf:note': flow.note || undefined,
    'vf:provider': side('provider'),
    'vf:receiver': side('receiver'),
    [flow.effort ? 'vf:effortQuantity' : 'vf:resourceQuantity']: much,
    'vf:due': dayValue(flow.dueOn),
    'vf:plannedWithin': flow.plan ? ref(flow.plan) : undefined,
    'vf:inputOf': flow.side === 'input' && flow.step ? ref(flow.step) : undefined,
    'vf:outputOf': flow.side === 'output' && flow.step ? ref(flow.step) : undefined,
    'vf:clauseOf': flow.agreement ? ref(flow.agreement) : undefined,
    'vf:satisfies': flow.takes ? ref(flow.takes) : undefined,
    'vf:triggeredBy': flow.because ? ref(flow.because) : undefined,
    'vf:finished': flow.state === 'fulfilled' || flow.state === 'over',
    'plan:status': flow.status,
  }
}

const dayValue = (day: string | null) => (day ? { '@type': 'xsd:date', '@value': day } : undefined)
