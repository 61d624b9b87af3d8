import { capability } from '../../kernel/capability.ts'
import type { Dial } from '../../kernel/charter.ts'
import { addGood } from './add-good.ts'
import { billMonth } from './bill-month.ts'
import { closeCycle } from './close-cycle.ts'
import { fees, payDays, short } from './dials.ts'
import { dropGood } from './drop-good.ts'
import { handOver } from './hand-over.ts'
import { cycleLabels, goodLabels, placeLabels } from './labels.ts'
import { markCame } from './mark-came.ts'
import { en, ko } from './messages.ts'
import { openCycle } from './open-cycle.ts'
import { pages } from './pages/index.ts'
import { planCycle } from './plan-cycle.ts'
import { bill, myBills } from './query-bills.ts'
import { cycle, cycles, places } from './query-cycles.ts'
import { collecting, myOrder, packing } from './query-orders.ts'
import { setOrder } from './set-order.ts'
import { setPlace } from './set-place.ts'
import './tables.ts'

/**
 * 공동구매: a hub gathers what producers offer, members order in a window and fetch it near them; what was handed over
 * is billed once a month. `pricing.ts` keeps the fees of the day, `allotting.ts` says who goes short.
 */
export default capability({
  name: 'cycles',
  folder: import.meta.dirname,
  commands: {
    ...{ setPlace, planCycle, addGood, dropGood, openCycle },
    ...{ setOrder, closeCycle, markCame, handOver, billMonth },
  },
  queries: { cycles, cycle, places, myOrder, packing, collecting, myBills, bill },
  dials: [fees, short, payDays] as Dial[],
  labels: { cycle: cycleLabels, good: goodLabels, place: placeLabels },
  pages,
  messages: { ko, en },
})
