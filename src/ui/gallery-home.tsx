import type { Lang } from '../kernel/language.ts'
import { Amount } from './amount.tsx'
import { Badge } from './badge.tsx'
import { Bars } from './bars.tsx'
import { LinkButton } from './button.tsx'
import { Card, MoreLink } from './card.tsx'
import { Columns, Stack } from './columns.tsx'
import { Entries, Entry } from './entries.tsx'
import { PageHead } from './page-head.tsx'
import { Row, Rows } from './rows.tsx'
import { Stat, Stats } from './stat.tsx'
import { Time } from './time.tsx'

/** A commons' home as the pictures have it. */
export function GalleryHome({ lang }: { lang: Lang }) {
  const t = (ko: string, en: string) => (lang === 'ko' ? ko : en)
  return (
    <>
      <PageHead
        title={t('다릉 협동조합', 'Dareung Co-op')}
        lead={t(
          '물길과 공방을 함께 돌보는 조합원 43명의 커먼즈예요.',
          'Forty-three members looking after a water channel and a workshop together.',
        )}
        actions={
          <>
            <LinkButton href="#log">{t('활동 기록하기', 'Log work')}</LinkButton>
            <LinkButton href="#propose" tone="primary">
              {t('제안하기', 'Propose')}
            </LinkButton>
          </>
        }
      />
      <Stack>
        <Columns layout="main-side-even">
          <Waiting t={t} />
          <Card title={t('나와 우리 조합', 'The co-op and I')}>
            <Stats>
              <Stat label={t('받을 몫', 'Owed to me')}>
                <Amount value="612,400" unit={t('원', ' won')} why="#why" size="large" />
              </Stat>
              <Stat label={t('활동 시간', 'Hours worked')}>
                <Amount value="38.5" unit={t('시간', ' hours')} size="large" />
              </Stat>
              <Stat label={t('출자금', 'My shares')}>
                <Amount value="500,000" unit={t('원', ' won')} size="large" />
              </Stat>
            </Stats>
          </Card>
        </Columns>
        <ThreeParts t={t} />
        <Lately t={t} />
      </Stack>
    </>
  )
}

type Say = { t: (ko: string, en: string) => string }

function Waiting({ t }: Say) {
  return (
    <Card
      title={t('표결을 기다려요', 'Waiting for my vote')}
      aside={<MoreLink href="#all">{t('모두 보기', 'See all')}</MoreLink>}
    >
      <Rows>
        <Row
          strong
          href="#32"
          title={t('일한 사람 몫을 95%에서 94%로 바꿀까요?', 'Change the share of work from 95% to 94%?')}
          detail={
            <>
              {t('지난해에 이 규칙이었다면 내 몫은 ', 'Under this rule last year, my share would have been ')}
              <Amount value="₩41,200" why="#why-2" />
              {t(' 줄어요.', ' less.')}
            </>
          }
          aside={<Badge tone="needs">{t('내일 마감', 'Ends tomorrow')}</Badge>}
        >
          <Bars yes={20} no={7} abstain={1} of={43} note={t('정족수 22명 채움', 'Quorum of 22 reached')} />
        </Row>
        <Row
          strong
          href="#33"
          title={t('공동체 기금 ₩3,000,000을 어디에 쓸까요?', 'Where should ₩3,000,000 of the fund go?')}
          detail={t('후보 6개 · 균등 몫 방식', '6 candidates · equal shares')}
          aside={<Badge tone="waits">{t('5일 남음', '5 days left')}</Badge>}
        />
      </Rows>
    </Card>
  )
}

function ThreeParts({ t }: Say) {
  return (
    <Columns layout="three">
      <Card title={t('자원', 'Resources')} aside={<Badge>{t('나눌 것 12', '12 to share')}</Badge>}>
        <Rows>
          <Row
            title={t('윗마을 물길', 'Upper channel')}
            href="#channel"
            detail={t('이번 주 내 차례 · 수 06:00–09:20', 'My turn this week · Wed 06:00–09:20')}
            aside={<Badge tone="good">{t('내 차례', 'My turn')}</Badge>}
          />
          <Row
            title={t('레이저 절단기', 'Laser cutter')}
            href="#laser"
            detail={t('교육받은 사람만 써요', 'For trained people')}
            aside={<Badge>{t('비어 있음', 'Free')}</Badge>}
          />
          <Row
            title={t('이앙기 설계 4판', 'Rice transplanter, v4')}
            href="#design"
            detail={t('CERN-OHL-S · 제작 사례 7', 'CERN-OHL-S · 7 builds')}
            aside={<Badge>{t('열린 설계', 'Open design')}</Badge>}
          />
        </Rows>
      </Card>
      <Card title={t('사람', 'People')} aside={<Badge>{t('43명 · 1인 1표', '43 · one vote each')}</Badge>}>
        <Rows>
          <Row title={t('일하는 조합원', 'Working members')} aside="21" />
          <Row title={t('이용하는 조합원', 'Using members')} aside="18" />
          <Row title={t('후원하는 조합원', 'Supporting members')} aside="4" />
          <Row
            title={t('가입을 기다려요', 'Waiting to join')}
            href="#joining"
            aside={<Badge tone="waits">{t('2명', '2 people')}</Badge>}
          />
        </Rows>
      </Card>
      <Rules t={t} />
    </Columns>
  )
}

function Rules({ t }: Say) {
  return (
    <Card title={t('우리 규칙', 'Our rules')} aside={<Badge>{t('7판 · 3월 2일', 'v7 · 2 March')}</Badge>}>
      <Rows>
        <Row
          title={
            <>
              {t('판매액의 ', '')}
              <b>95%</b>
              {t('는 일한 사람에게 가요.', ' of each sale goes to whoever did the work.')}
            </>
          }
        />
        <Row
          title={
            <>
              {t('규약은 총회 출석자 ', 'The charter changes when ')}
              <b>{t('3분의 2', 'two thirds')}</b>
              {t('가 찬성해야 바뀌어요.', ' of members agree.')}
            </>
          }
        />
        <Row
          title={
            <>
              {t('물길 울력에 빠지면 ', 'Missing the channel cleaning costs ')}
              <b>{t('하루 품값', "a day's labour")}</b>
              {t('을 내요.', '.')}
            </>
          }
        />
        <Row title={<Badge tone="good">{t('오스트롬 8원칙 중 7', "7 of Ostrom's 8 principles")}</Badge>} />
      </Rows>
    </Card>
  )
}

function Lately({ t }: Say) {
  return (
    <Card
      title={t('요즘 있었던 일', 'Lately')}
      aside={
        <MoreLink href="#journal">{t('처리 기록 1,284 · 검증됨 ✓', '1,284 entries · verified ✓')}</MoreLink>
      }
    >
      <Entries>
        <Entry at={<Time at="2026-03-02T05:00:00Z">{t('12분 전', '12 minutes ago')}</Time>}>
          {t('보라 님이 ', 'Bora worked 3 hours on ')}
          <b>{t('물길 청소', 'cleaning the channel')}</b>
          {t('에서 3시간 일했어요.', '.')}
        </Entry>
        <Entry at={t('어제', 'yesterday')}>
          {t('안건 31 의결에 따라 ', 'As decided in item 31, ')}
          <b>{t('기금에서 ₩240,000', '₩240,000 from the fund')}</b>
          {t('이 나갔어요.', ' was paid out.')}
        </Entry>
        <Entry at={t('어제', 'yesterday')} href="#entry">
          {t('준호 님이 ', 'Junho added a parts list to ')}
          <b>{t('이앙기 설계', 'the rice transplanter')}</b>
          {t('에 부품표를 더했어요.', '.')}
        </Entry>
      </Entries>
    </Card>
  )
}
