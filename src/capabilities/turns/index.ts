import { capability } from '../../kernel/capability.ts'
import { amended } from './amended.ts'
import { askIn } from './ask-in.ts'
import { askOut } from './ask-out.ts'
import { correctCatch } from './correct-catch.ts'
import { rules } from './dials.ts'
import { drawLots } from './draw-lots.ts'
import { drawLottery } from './draw-lottery.ts'
import { endPlacing } from './end-placing.ts'
import { endTurn } from './end-turn.ts'
import { lapseTurn } from './lapse-turn.ts'
import { leavers } from './leavers.ts'
import { logCatch } from './log-catch.ts'
import { lookAtService } from './look-at-service.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { turnOccasions } from './occasions.ts'
import { openSeason } from './open-season.ts'
import { pages } from './pages/index.ts'
import { passTurn } from './pass-turn.ts'
import { place } from './place.ts'
import { powers } from './powers.ts'
import { allotment } from './query-allotment.ts'
import { allotments } from './query-allotments.ts'
import { mine } from './query-mine.ts'
import { sealLots } from './seal-lots.ts'
import { sealLottery } from './seal-lottery.ts'
import { serviced } from './serviced.ts'
import { shareCycle } from './share-cycle.ts'
import { startRotation } from './start-rotation.ts'
import { switchRegime } from './switch-regime.ts'
import './tables.ts'
import { takeIdleLot } from './take-idle-lot.ts'
import { vacate } from './vacate.ts'

/** 차례와 몫: what is scarce shared by rules of the charter: places by lot, turns of a flow, quotas of a stock. */
export default capability({
  name: 'turns',
  folder: import.meta.dirname,
  commands: {
    place,
    endPlacing,
    sealLots,
    drawLots,
    takeIdleLot,
    shareCycle,
    openSeason,
    logCatch,
    correctCatch,
    startRotation,
    endTurn,
    passTurn,
    lapseTurn,
    askIn,
    askOut,
    sealLottery,
    drawLottery,
    switchRegime,
    vacate,
    lookAtService,
  },
  queries: { allotments, allotment, mine },
  withheld: ['turns_seed'],
  dials: [rules],
  occasions: { turn: turnOccasions },
  powers,
  effects: { amended, leavers, serviced },
  pages,
  messages: { ko, en },
})
