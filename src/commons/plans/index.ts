import { capability } from '../../kernel/capability.ts'
import { addStep } from './add-step.ts'
import { agree } from './agree.ts'
import { callOff } from './call-off.ts'
import { changeRecipe } from './change-recipe.ts'
import { commit } from './commit.ts'
import { decline } from './decline.ts'
import { finishPlan } from './finish-plan.ts'
import { forget } from './forget.ts'
import { fulfil } from './fulfil.ts'
import { labels } from './labels.ts'
import { makePlan } from './make-plan.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { pages } from './pages/index.ts'
import { planFromRecipe } from './plan-from-recipe.ts'
import { powers } from './powers.ts'
import { proposeAgreement } from './propose-agreement.ts'
import { publishIntent } from './publish-intent.ts'
import { agreement, agreements } from './query-agreements.ts'
import { flow, flows, waitingForMe } from './query-flows.ts'
import { plan, plans } from './query-plans.ts'
import { recipe, recipes } from './query-recipes.ts'
import { valueFlows } from './query-value-flows.ts'
import { raiseClaim } from './raise-claim.ts'
import { retireRecipe } from './retire-recipe.ts'
import './tables.ts'
import { takeIntent } from './take-intent.ts'
import { writeRecipe } from './write-recipe.ts'

/**
 * 계획과 약속: ValueFlows before anything happened. Recipes, plans, what people offer and need, what they promise each
 * other, and what events have made of it. Other slices agree and fulfil through `makeAgreement` and `fulfil`
 * (`agreement.ts`, `fulfilment.ts`).
 */
export default capability({
  name: 'plans',
  folder: import.meta.dirname,
  commands: {
    writeRecipe,
    changeRecipe,
    retireRecipe,
    makePlan,
    planFromRecipe,
    addStep,
    finishPlan,
    publishIntent,
    takeIntent,
    commit,
    proposeAgreement,
    raiseClaim,
    agree,
    decline,
    callOff,
    fulfil,
  },
  queries: {
    recipes,
    recipe,
    plans,
    plan,
    flows,
    flow,
    agreements,
    agreement,
    waitingForMe,
    valueFlows,
  },
  powers,
  labels,
  effects: { forget },
  pages,
  messages: { ko, en },
})
