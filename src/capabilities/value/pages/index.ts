import type { PagePart } from '../../../ui/page.ts'
import { changeEquationPage, proposeEquation } from './change-equation.tsx'
import { distributionPage, takeBackPost } from './distribution.tsx'
import { equationPage } from './equation.tsx'
import {
  evaluationPage,
  evaluationsPage,
  givePointsPost,
  openEvaluationPost,
  waitingPoints,
} from './evaluations.tsx'
import { homePage } from './home.tsx'
import { newIncomePage, newIncomePost, tieIncomePost } from './income-form.tsx'
import { correctIncomePost, incomePage, incomesPage, takeBackIncomePost } from './incomes.tsx'
import { minePage } from './mine.tsx'
import { needPosts, needsPage } from './needs.tsx'
import { newEquationPage } from './new-equation.tsx'
import { sharePage, sharePost } from './share.tsx'
import { whyPage, whyPreviewPage } from './why.tsx'

export const pages: readonly PagePart[] = [
  homePage,
  newIncomePage,
  newIncomePost,
  tieIncomePost,
  incomesPage,
  incomePage,
  correctIncomePost,
  takeBackIncomePost,
  sharePage,
  sharePost,
  whyPreviewPage,
  distributionPage,
  whyPage,
  takeBackPost,
  newEquationPage,
  changeEquationPage,
  proposeEquation,
  equationPage,
  evaluationsPage,
  openEvaluationPost,
  evaluationPage,
  givePointsPost,
  waitingPoints,
  needsPage,
  ...needPosts,
  minePage,
]
