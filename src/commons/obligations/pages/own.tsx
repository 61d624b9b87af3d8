import { kernelFailure } from '../../../kernel/failure.ts'
import { page } from '../../../ui/page.ts'
import { words } from '../words.ts'
import { OwnMoney } from './own-money.tsx'

/** My own statement, also for those who keep everybody's. */
export const minePage = page({
  path: '/obligations/mine',
  title: (view) => words[view.lang].mine,
  render(view) {
    if (!view.standing.agent)
      throw kernelFailure(view.me ? 'not_allowed' : 'sign_in_needed', { command: 'obligations.mine' })
    return <OwnMoney view={view} agent={view.standing.agent} />
  },
})

/** The same of one member, for the office. */
export const memberPage = page({
  path: '/obligations/of/:agent{[0-9a-f-]{36}}',
  title: (view) => words[view.lang].title,
  render: (view) => <OwnMoney view={view} agent={view.params.agent ?? ''} />,
})
