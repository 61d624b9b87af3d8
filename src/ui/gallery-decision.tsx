import type { Lang } from '../kernel/language.ts'
import { Amount } from './amount.tsx'
import { Badge } from './badge.tsx'
import { Bars } from './bars.tsx'
import { Card } from './card.tsx'
import { Choice } from './choice.tsx'
import { Columns, Stack } from './columns.tsx'
import { Diff } from './diff.tsx'
import { Form } from './form.tsx'
import { PageHead } from './page-head.tsx'
import { Table } from './table.tsx'

type Say = { t: (ko: string, en: string) => string }

/** A decision as the pictures have it. */
export function GalleryDecision({ lang }: { lang: Lang }) {
  const t = (ko: string, en: string) => (lang === 'ko' ? ko : en)
  return (
    <>
      <PageHead
        eyebrow={t('안건 32 · 규정 개정', 'Item 32 · change of a regulation')}
        title={t('일한 사람 몫을 95%에서 94%로 바꿀까요?', 'Change the share of work from 95% to 94%?')}
        badge={<Badge tone="needs">{t('내일 18:00 마감', 'Ends tomorrow 18:00')}</Badge>}
      />
      <Columns layout="main-side">
        <Stack>
          <Clause t={t} />
          <WhatIf t={t} />
        </Stack>
        <Stack>
          <Ballot t={t} />
          <SoFar t={t} />
        </Stack>
      </Columns>
    </>
  )
}

function Clause({ t }: Say) {
  return (
    <Card title={t('바뀌는 조항', 'The clause')}>
      <Diff
        parts={[
          t('판매액의 ', 'Of each sale, '),
          { before: '95%', after: '94%' },
          t('는 일한 사람에게, ', ' goes to whoever did the work and '),
          { before: '5%', after: '6%' },
          t('는 공동체 기금에 가요.', ' to the common fund.'),
        ]}
      />
      <p class="mt-2 text-sm text-soft">
        {t(
          '통과하면 7일 뒤 저절로 적용돼요. 이 규정을 바꾸는 방법: 일하는 조합원과 이용하는 조합원 각각 3분의 2.',
          'If it passes it takes effect by itself after 7 days. To change this rule: two thirds of working members and two thirds of using members.',
        )}
      </p>
    </Card>
  )
}

function WhatIf({ t }: Say) {
  const rows = [
    { who: t('나 (민아)', 'I (Mina)'), was: '₩3,914,000', now: '₩3,872,800', change: '−₩41,200' },
    {
      who: t('일하는 조합원 21명', '21 working members'),
      was: '₩81,700,000',
      now: '₩80,840,000',
      change: '−₩860,000',
    },
    { who: t('공동체 기금', 'Common fund'), was: '₩4,300,000', now: '₩5,160,000', change: '+₩860,000' },
  ]
  return (
    <Card
      title={t('지난해에 이 규칙이었다면', 'Under this rule last year')}
      aside={t('처리 기록 1,284건을 다시 계산했어요', '1,284 entries recalculated')}
    >
      <Table
        caption={t('지난해에 이 규칙이었다면', 'Under this rule last year')}
        rows={rows}
        columns={[
          { head: t('누가', 'Who'), cell: (row) => row.who },
          {
            head: t('실제', 'As it was'),
            cell: (row) => <Amount value={row.was} why="#why" />,
            figures: true,
          },
          {
            head: t('이 규칙이면', 'With this rule'),
            cell: (row) => <Amount value={row.now} />,
            figures: true,
          },
          {
            head: t('차이', 'Change'),
            cell: (row) => (
              <Amount value={row.change} change={row.change.startsWith('+') ? 'gain' : 'loss'} />
            ),
            figures: true,
          },
        ]}
      />
    </Card>
  )
}

function Ballot({ t }: Say) {
  return (
    <Card title={t('내 표결', 'My vote')}>
      <Form action="/c/dareung/decisions/32/vote" submit={t('다시 표결하기', 'Vote again')} wide>
        <Choice
          name="vote"
          label={t('어떻게 할까요?', 'What do you say?')}
          hint={t('마감 전에는 언제든 바꿀 수 있어요.', 'You can change it until voting ends.')}
          value="yes"
          options={[
            { value: 'yes', label: t('찬성', 'Yes') },
            { value: 'no', label: t('반대', 'No') },
            { value: 'abstain', label: t('기권', 'Abstain') },
          ]}
        />
      </Form>
    </Card>
  )
}

function SoFar({ t }: Say) {
  return (
    <Card title={t('지금까지', 'So far')}>
      <div class="flex flex-col gap-4">
        <Bars label={t('일하는 조합원', 'Working members')} yes={10} no={4} of={21} need={10} />
        <Bars label={t('이용하는 조합원', 'Using members')} yes={10} no={2} abstain={1} of={18} need={8} />
        <p>
          {t('두 편 모두 3분의 2를 넘겼어요. 지금이라면 ', 'Both sides are past two thirds. Now it would ')}
          <b class="text-celadon">{t('통과', 'pass')}</b>
          {t('해요.', '.')}
        </p>
      </div>
    </Card>
  )
}
