import { capability } from '../../kernel/capability.ts'
import type { Dial } from '../../kernel/charter.ts'
import { acceptFunding } from './accept-funding.ts'
import { addToPool } from './add-to-pool.ts'
import { cancelIdea } from './cancel-idea.ts'
import { changeRound } from './change-round.ts'
import { closeRound } from './close-round.ts'
import { completeIdea } from './complete-idea.ts'
import { allowances, giftsShown, overFunding, ownIdeas, screeners } from './dials.ts'
import { draftIdea } from './draft-idea.ts'
import { editIdea } from './edit-idea.ts'
import { forget } from './forget.ts'
import { give } from './give.ts'
import { grantAllowance } from './grant-allowance.ts'
import { ideaLabels, roundLabels } from './labels.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { openGiving } from './open-giving.ts'
import { openRound } from './open-round.ts'
import { pages } from './pages/index.ts'
import { powers } from './powers.ts'
import { publishIdea } from './publish-idea.ts'
import { allowancesIn } from './query-allowances.ts'
import { idea } from './query-idea.ts'
import { round } from './query-round.ts'
import { rounds } from './query-rounds.ts'
import { waitingForMe } from './query-waiting.ts'
import { raiseGoal } from './raise-goal.ts'
import { returnGifts } from './return-gifts.ts'
import { screenIdea } from './screen-idea.ts'
import './tables.ts'
import { takeBackAllowance } from './take-back-allowance.ts'
import { takeBackGift } from './take-back-gift.ts'

/** 함께 짜는 예산: everybody has a share of common money and gives it to ideas; what comes together is their budget. */
export default capability({
  name: 'budgeting',
  folder: import.meta.dirname,
  commands: {
    openRound,
    changeRound,
    addToPool,
    openGiving,
    closeRound,
    grantAllowance,
    takeBackAllowance,
    draftIdea,
    editIdea,
    publishIdea,
    screenIdea,
    raiseGoal,
    acceptFunding,
    completeIdea,
    cancelIdea,
    give,
    takeBackGift,
    returnGifts,
  },
  queries: { rounds, round, idea, allowancesIn, waitingForMe },
  dials: [allowances as Dial, screeners as Dial, overFunding as Dial, ownIdeas as Dial, giftsShown as Dial],
  powers,
  labels: { round: roundLabels, idea: ideaLabels },
  effects: { forget },
  pages,
  messages: { ko, en },
})
