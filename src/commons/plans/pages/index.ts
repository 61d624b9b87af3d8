import { agreementPage, newAgreementPage, newAgreementPost } from './agreement.tsx'
import { newClaimPage, newClaimPost } from './claim.tsx'
import { newCommitmentPage, newCommitmentPost } from './commit-page.tsx'
import { commitmentsPage } from './commitments.tsx'
import { valueFlowsDownload } from './export.ts'
import { flowPage } from './flow.tsx'
import { flowPosts } from './flow-posts.ts'
import { plansPage } from './home.tsx'
import { intentsPage, newIntentPage, newIntentPost } from './intents.tsx'
import { addStepPost, finishPlanPost, planPage } from './plan.tsx'
import { newPlanPage, newPlanPost } from './plan-new.tsx'
import { planFromRecipePost, recipePage, retireRecipePost } from './recipe.tsx'
import { editRecipePage, editRecipePost, newRecipePage, newRecipePost } from './recipe-form.tsx'
import { recipesPage } from './recipes.tsx'
import { waitingPlans } from './waiting.ts'

/** Fixed addresses before those with an id in the same place. */
export const pages = [
  waitingPlans,
  plansPage,
  newPlanPage,
  newPlanPost,
  recipesPage,
  newRecipePage,
  newRecipePost,
  recipePage,
  editRecipePage,
  editRecipePost,
  planFromRecipePost,
  retireRecipePost,
  intentsPage,
  newIntentPage,
  newIntentPost,
  commitmentsPage,
  newCommitmentPage,
  newCommitmentPost,
  newAgreementPage,
  newAgreementPost,
  agreementPage,
  newClaimPage,
  newClaimPost,
  flowPage,
  ...flowPosts,
  planPage,
  addStepPost,
  finishPlanPost,
  valueFlowsDownload,
]
