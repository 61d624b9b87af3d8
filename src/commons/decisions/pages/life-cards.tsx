import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import type { DecisionView } from '../query-shapes.ts'
import { AppealedCard } from './appeals-card.tsx'
import { ChangeLink, DiscussedCard } from './discussed-card.tsx'
import { EndCard } from './end-card.tsx'
import { InRoomCard, TabledCard } from './meeting-cards.tsx'
import { BlockedCard, LateCard } from './steps-cards.tsx'
import { SupportCard } from './support-card.tsx'
import { TieCard } from './tie-card.tsx'
import { WaitingCard } from './waiting-card.tsx'

/** Where a decision stands and the one thing to do now, beside voting itself. Nothing while a vote simply runs. */
export function LifeCards({ view, one }: { view: PageView; one: DecisionView }) {
  switch (one.state) {
    case 'idea':
      return (
        <>
          <SupportCard view={view} one={one} />
          <Card>
            <ChangeLink view={view} one={one} />
          </Card>
        </>
      )
    case 'discussed':
      return <DiscussedCard view={view} one={one} />
    case 'tabled':
      return <TabledCard view={view} one={one} />
    case 'open':
      if (one.way !== null) return <InRoomCard view={view} one={one} />
      return one.closesAt && new Date(one.closesAt) <= view.now ? <LateCard view={view} one={one} /> : null
    case 'waiting':
      return <WaitingCard view={view} one={one} />
    case 'appealed':
      return <AppealedCard view={view} one={one} />
    case 'tied':
      return <TieCard view={view} one={one} />
    case 'blocked':
      return <BlockedCard view={view} one={one} />
    default:
      return <EndCard view={view} one={one} />
  }
}
