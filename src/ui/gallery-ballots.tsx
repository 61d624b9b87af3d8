import type { Lang } from '../kernel/language.ts'
import { Badge } from './badge.tsx'
import { Card } from './card.tsx'
import { Columns, Stack } from './columns.tsx'
import { Form } from './form.tsx'
import { OptionBars } from './option-bars.tsx'
import { PageHead } from './page-head.tsx'
import { Ranking } from './ranking.tsx'
import { Scale } from './scale.tsx'
import { Grid } from './scroll.tsx'
import { Stepper } from './stepper.tsx'
import { Sum } from './sum.tsx'
import { Ticks } from './ticks.tsx'

type Say = { t: (ko: string, en: string) => string }

/** Ballot papers of every form, and results of choices among options. */
export function GalleryBallots({ lang }: { lang: Lang }) {
  const t = (ko: string, en: string) => (lang === 'ko' ? ko : en)
  return (
    <>
      <PageHead title={t('표결 용지', 'Ballot papers')} />
      <Columns layout="two">
        <Stack>
          <Ranks t={t} />
          <Dots t={t} />
        </Stack>
        <Stack>
          <Budget t={t} />
          <Grades t={t} />
          <Results t={t} />
        </Stack>
      </Columns>
    </>
  )
}

const names = ({ t }: Say) => [t('김보라', 'Bora'), t('박준호', 'Junho'), t('이서연', 'Seoyeon')]

function Ranks({ t }: Say) {
  return (
    <Card title={t('순위', 'Ranks')}>
      <Form
        action="#rank"
        submit={t('표결하기', 'Vote')}
        errors={{ ballot: t('다시 봐 주세요', 'Look again') }}
        wide
      >
        <Ranking
          name="ballot"
          label={t('마음에 드는 차례대로 골라 주세요', 'Put them in order')}
          hint={t('모두 매기지 않아도 돼요.', 'You need not rank all.')}
          tapHint={t('이름을 누르면 순위가 매겨져요.', 'Tap a name to rank it.')}
          none={t('안 고름', 'No place')}
          nth={(place) => t(`${place}순위`, `Place ${place}`)}
          rows={names({ t }).map((label, i) => ({
            name: `rank.${i}`,
            label,
            place: i === 0 ? 1 : undefined,
          }))}
        />
      </Form>
    </Card>
  )
}

function Dots({ t }: Say) {
  return (
    <Card title={t('점 나누기', 'Dots')}>
      <Form action="#dots" submit={t('표결하기', 'Vote')} wide>
        <Sum
          budget={8n}
          of="numbers"
          enough={t('{budget}개 가운데 {left}개 남았어요', '{left} of {budget} left')}
          over={t('{over}개를 더 썼어요', '{over} too many')}
        >
          <div>
            {names({ t }).map((label, i) => (
              <Stepper
                name={`dot.${i}`}
                label={label}
                min={0}
                max={8}
                value={i === 0 ? '3' : undefined}
                less={t('줄이기', 'less')}
                more={t('늘리기', 'more')}
              />
            ))}
          </div>
        </Sum>
      </Form>
    </Card>
  )
}

function Budget({ t }: Say) {
  const projects: [string, bigint][] = [
    [t('놀이터 그늘막', 'Shade for the playground'), 3_000_000n],
    [t('마을 도서관 책장', 'Shelves for the library'), 1_200_000n],
    [t('우물 고치기', 'Mending the well'), 2_500_000n],
  ]
  return (
    <Card title={t('예산', 'Budget')}>
      <Form action="#budget" submit={t('표결하기', 'Vote')} wide>
        <Sum
          budget={5_000_000n}
          of="costs"
          enough={t('모두 {spent}원, {left}원 남아요', '{spent} won, {left} left')}
          over={t('{over}원 넘어요', '{over} won over')}
        >
          <Ticks
            name="ballot"
            label={t('하면 좋은 것을 모두 골라 주세요', 'Tick all that should be done')}
            ticks={projects.map(([label, cost], i) => ({
              name: `tick.${i}`,
              label,
              cost,
              aside: `₩${cost.toLocaleString('ko')}`,
              checked: i < 2,
            }))}
          />
        </Sum>
      </Form>
    </Card>
  )
}

function Grades({ t }: Say) {
  const points = ['0', '1', '2', '3', '4', '5'].map((value) => ({
    value,
    label: value,
    spoken: t(`${value}점`, `${value} points`),
  }))
  return (
    <Card title={t('점수', 'Points')}>
      <Form action="#scores" submit={t('표결하기', 'Vote')} wide>
        {names({ t }).map((label, i) => (
          <Scale
            name={`score.${i}`}
            label={label}
            points={[...points, { value: '', label: t('안 매김', 'None') }]}
            value={i === 0 ? '4' : ''}
          />
        ))}
      </Form>
    </Card>
  )
}

function Results({ t }: Say) {
  const [bora = '', junho = '', seoyeon = ''] = names({ t })
  return (
    <Card title={t('결과', 'Result')}>
      <OptionBars
        label={t('받은 표', 'Votes')}
        need="20"
        bars={[
          {
            label: bora,
            amount: '24',
            shown: '24',
            mark: <Badge tone="good">{t('당선', 'elected')}</Badge>,
            won: true,
          },
          { label: junho, amount: '12.5', shown: '12.5' },
          { label: seoyeon, amount: '7', shown: '7' },
        ]}
      />
      <div class="mt-4">
        <Grid
          caption={t('세는 과정', 'Stages')}
          heads={[t('후보', 'Candidate'), '1', '2', '3', '4', '5', '6', '7']}
          rows={[bora, junho, seoyeon].map((head, i) => ({
            head,
            strong: i === 0,
            cells: ['24', '20', '20.00000', '20.00000', '20.00000', '20.00000', '20.00000'],
          }))}
          figures
        />
      </div>
    </Card>
  )
}
