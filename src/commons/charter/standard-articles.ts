import { withParticle } from '../../kernel/language.ts'
import { type CharterData, dialValue } from './charter.ts'
import { officeOf } from './legal-procedures.ts'
import { monthsKo } from './phrases-procedure-ko.ts'
import { type Profile, profileNamed } from './profile.ts'

/** What nobody has decided yet is left to be written in. */
const blank = '______'

/**
 * A first draft of the articles (정관) of a Korean co-operative, with the items 협동조합 기본법 article 16(1) asks for and the
 * numbers this charter has. It is a starting point to be read and checked, not a text that anybody has approved; an
 * ordinary co-operative's law is followed, and where a social one's differs that.
 */
export function standardArticles(data: CharterData, name: string): string {
  const about = {
    data,
    name,
    profile: profileNamed(data.profile),
    isSocial: /social/.test(data.profile ?? ''),
  }
  const chapters = [general(about), members(about), shares(about), organs(about), money(about), end(about)]
  let no = 0
  const numbered = chapters.map(([title, articles], i) => {
    const said = articles.map(([heading, body]) => {
      no += 1
      return `제${no}조(${heading}) ${body}`
    })
    return [`제${i + 1}장 ${title}`, '', ...said].join('\n')
  })
  return [
    ...numbered,
    '부칙',
    `이 정관은 ${about.isSocial ? '설립인가를 받은' : '설립신고가 수리된'} 날부터 시행합니다.`,
  ].join('\n\n')
}

interface About {
  data: CharterData
  name: string
  profile: Profile
  isSocial: boolean
}

type Chapter = [title: string, articles: [heading: string, body: string][]]

const items = (...all: string[]) => all.map((one, i) => `${'①②③④⑤⑥⑦⑧⑨'[i]} ${one}`).join('\n')

function general({ name, isSocial }: About): Chapter {
  const kind = isSocial ? '사회적협동조합' : '협동조합'
  return [
    '총칙',
    [
      [
        '목적',
        `이 조합은 ${blank}을 함께 하여 조합원의 복리를 높이고 지역사회에 이바지하는 것을 목적으로 합니다.`,
      ],
      [
        '명칭',
        `이 조합은 협동조합 기본법에 따라 설립하는 ${kind}이며, 이름은 ${withParticle(name, '이라/라')} 합니다.`,
      ],
      ['주된 사무소', `주된 사무소는 ${blank}에 두고, 필요한 곳에 지사무소를 둘 수 있습니다.`],
      ['공고의 방법', `공고는 주된 사무소의 게시판과 ${blank}에 ${blank}일 이상 게시합니다.`],
      ['통지의 방법', '조합원에게 하는 통지는 조합원명부에 적힌 연락처로 합니다.'],
    ],
  ]
}

function members({ data, profile }: About): Chapter {
  const types = Object.values(data.memberTypes).map((one) => one.label.ko)
  const { expulsion, proxy } = profile
  return [
    '조합원',
    [
      [
        '조합원의 자격',
        `조합원은 목적에 동의하고 의무를 다하려는 사람으로서 다음 각 호의 어느 하나에 해당하는 사람으로 합니다.\n${types.map((one, i) => `${i + 1}. ${one}`).join('\n')}`,
      ],
      [
        '가입',
        items(
          '가입하려는 사람은 가입신청서를 조합에 냅니다.',
          '조합은 정당한 사유 없이 가입을 거절하지 않습니다.',
        ),
      ],
      ['의결권과 선거권', '조합원은 출자좌수와 관계없이 각각 한 개의 의결권과 선거권을 가집니다.'],
      [
        '대리인',
        proxy
          ? items(
              '조합원은 다른 조합원이나 동거하는 가족을 대리인으로 하여 의결권과 선거권을 행사할 수 있고, 이때 출석한 것으로 봅니다.',
              `대리인은 조합원 ${proxy.perHolder}명만 대리할 수 있고, 대리권을 증명하는 서면을 냅니다.`,
            )
          : `대리인에 관한 사항은 ${blank}로 정합니다.`,
      ],
      [
        '권리와 의무',
        items(
          '조합원은 사업을 이용하고 운영에 참여하며 서류를 열람할 권리가 있습니다.',
          '조합원은 출자하고 정한 경비를 내며 정관과 의결을 따릅니다.',
        ),
      ],
      [
        '탈퇴',
        items(
          '조합원은 탈퇴하려는 뜻을 조합에 알리고 탈퇴할 수 있습니다.',
          '자격을 잃거나 사망하거나 법이 정한 사유가 있으면 당연히 탈퇴합니다.',
        ),
      ],
      [
        '제명',
        items(
          `조합원이 ${blank} 동안 사업을 이용하지 않거나 의무를 다하지 않으면 총회의 의결로 제명할 수 있습니다.`,
          expulsion
            ? `제명하려면 총회 ${expulsion.noticeDays}일 전까지 사유를 알리고 총회에서 의견을 말할 기회를 줍니다.`
            : '제명하려면 의견을 말할 기회를 줍니다.',
        ),
      ],
    ],
  ]
}

function shares({ profile, isSocial }: About): Chapter {
  const { holding, refund, preferred } = profile
  const by = refund?.netAssets ? '탈퇴한 회계연도 말의 자산과 부채에 따라 정한 지분' : '납입한 출자금'
  return [
    '출자',
    [
      [
        '출자',
        items(
          `조합원은 1좌 이상을 출자하며, 출자 1좌의 금액은 ${blank}원으로 합니다.`,
          `출자금은 ${blank}까지 한 번에 냅니다. 나누어 낼 때에는 ${blank}로 정합니다.`,
          ...(holding
            ? [`조합원 한 사람의 출자좌수는 총 출자좌수의 100분의 ${holding.num}을 넘지 못합니다.`]
            : []),
          '조합에 낼 출자금은 조합에 대한 채권과 상계하지 못합니다.',
        ),
      ],
      ['출자금의 양도', '조합원의 지위나 지분은 총회의 의결을 받아 양도할 수 있습니다.'],
      [
        '환급',
        items(
          `탈퇴한 조합원은 다음 회계연도부터 ${by}의 환급을 청구할 수 있습니다.`,
          `청구권은 ${refund?.lapsesAfterYears ?? 2}년 동안 행사하지 않으면 소멸합니다.`,
          '조합은 탈퇴한 조합원이 채무를 다 갚을 때까지 환급을 멈출 수 있습니다.',
        ),
      ],
      ...(isSocial || !preferred
        ? []
        : ([['우선출자', '이 조합은 우선출자를 발행하지 않습니다.']] as [string, string][])),
    ],
  ]
}

function organs({ data, profile }: About): Chapter {
  const [board, auditor, chair] = (['board', 'auditor', 'chair'] as const).map(
    (one) => officeOf(data, one)?.office,
  )
  const { officers, noticeDays, minutes } = profile
  const stated = dialValue(data, 'meetings.notice_days')
  const days =
    typeof stated === 'number' && stated >= (noticeDays?.days ?? 0) ? stated : (noticeDays?.days ?? blank)
  const terms = [board, auditor, chair].flatMap((one) => one?.termMonths ?? [])
  const term = terms.length > 0 ? monthsKo(Math.max(...terms)) : blank
  return [
    '기관',
    [
      [
        '총회',
        items(
          '총회는 이사장과 조합원으로 이루어지고, 이사장이 소집하며 의장이 됩니다.',
          `정기총회는 해마다 한 번 회계연도가 끝난 뒤 ${blank}개월 안에, 임시총회는 필요할 때 소집합니다.`,
          `총회는 ${days}일 전까지 목적, 안건, 일시와 장소를 정하여 통지합니다.`,
        ),
      ],
      [
        '총회의 의결사항',
        '정관의 변경, 규약의 제정·변경·폐지, 임원의 선출과 해임, 사업계획과 예산의 승인, 결산보고서와 감사보고서의 승인, 합병·분할·해산·휴업·계속, 조합원의 제명, 탈퇴 조합원에 대한 출자금 환급은 총회의 의결을 받습니다.',
      ],
      [
        '총회의 의결방법',
        items(
          '총회는 총조합원 과반수의 출석과 출석자 과반수의 찬성으로 의결합니다.',
          '정관의 변경, 합병·분할·해산·휴업·계속, 조합원의 제명, 탈퇴 조합원에 대한 출자금 환급, 다른 협동조합에 대한 우선출자는 총조합원 과반수의 출석과 출석자 3분의 2 이상의 찬성으로 의결합니다.',
        ),
      ],
      [
        '의사록',
        `총회의 의사록에는 진행 상황과 결과를 적고 의장과 총회에서 선출한 조합원 ${minutes?.signers ?? blank}인 이상이 기명날인하거나 서명합니다.`,
      ],
      [
        '이사회',
        items(
          '이사회는 이사장과 이사로 이루어지고, 이사장이 소집하며 의장이 됩니다.',
          '이사회는 구성원 과반수의 출석과 출석원 과반수의 찬성으로 의결합니다.',
          '이사회는 재산과 업무집행, 총회의 소집과 의안, 규정의 제정·변경·폐지, 사업계획과 예산안을 의결합니다.',
        ),
      ],
      [
        '임원',
        items(
          `임원으로 이사장 1명을 포함한 ${officers?.directors ?? blank}명 이상 ${board?.seats ?? blank}명 이하의 이사와 ${officers?.auditors ?? blank}명 이상 ${auditor?.seats ?? blank}명 이하의 감사를 두고, 총회에서 선출합니다.`,
          `임원의 임기는 ${withParticle(term, '으로/로')} 하고 연임할 수 있습니다.${officers?.chairReelections ? ` 다만, 이사장은 ${officers.chairReelections}차례만 연임할 수 있습니다.` : ''}`,
          '결원으로 선출된 임원의 임기는 전임자의 남은 기간으로 합니다.',
        ),
      ],
      [
        '감사의 직무',
        '감사는 업무집행상황, 재산상태, 장부와 서류를 감사하여 총회에 보고하고, 예고 없이 장부와 서류를 확인할 수 있습니다.',
      ],
      ['규약과 규정', '이 정관에서 정하지 않은 것은 총회가 정하는 규약과 이사회가 정하는 규정으로 정합니다.'],
    ],
  ]
}

function money({ profile }: About): Chapter {
  const { reserve, dividends } = profile
  const none = dividends?.none
  return [
    '사업과 회계',
    [
      [
        '사업',
        `이 조합은 ${blank} 사업을 하며, 조합원과 직원에 대한 상담, 교육·훈련 및 정보 제공, 협동조합 사이의 협력, 홍보와 지역사회를 위한 사업을 합니다.`,
      ],
      [
        '회계',
        items(
          '회계연도는 1월 1일부터 12월 31일까지로 합니다.',
          `회계는 일반회계와 특별회계로 나누고, 특별회계는 ${blank} 사업으로 합니다.`,
        ),
      ],
      [
        '사업계획과 결산',
        items(
          '해마다 사업계획서와 수지예산서를 총회에서 의결합니다.',
          '결산보고서는 정기총회 7일 전까지 감사에게 내고, 감사의 의견서와 함께 총회의 승인을 받습니다.',
        ),
      ],
      [
        '적립금',
        items(
          `잉여금이 있으면 출자금 납입총액의 ${reserve?.untilTimes ?? blank}배가 될 때까지 100분의 ${reserve?.num ?? blank} 이상을 법정적립금으로 적립합니다.`,
          '사업준비금 등을 임의적립금으로 적립할 수 있습니다.',
          '법정적립금은 손실을 메우거나 해산할 때에만 씁니다.',
        ),
      ],
      [
        '손실금의 보전',
        '손실은 미처분이월금, 임의적립금, 법정적립금의 차례로 메우고, 모자라면 다음 회계연도로 넘깁니다.',
      ],
      [
        '잉여금의 배당',
        none
          ? '이 조합은 조합원에게 배당하지 않습니다.'
          : `손실을 메우고 적립한 뒤 조합원에게 배당할 수 있으며, 이용실적에 대한 배당은 전체 배당액의 100분의 ${dividends?.patronage?.num ?? blank} 이상으로 하고, 납입출자금에 대한 배당은 납입출자금의 100분의 ${dividends?.capital?.num ?? blank}을 넘지 않습니다.`,
      ],
      [
        '운영의 공개',
        '정관·규약·규정, 총회와 이사회의 의사록, 조합원명부, 회계장부를 주된 사무소에 갖추어 두며, 조합원과 채권자는 열람하거나 사본을 청구할 수 있습니다.',
      ],
    ],
  ]
}

function end({ isSocial }: About): Chapter {
  const rest = isSocial
    ? '상급 사회적협동조합연합회, 비슷한 목적의 사회적협동조합, 비영리법인·공익법인 또는 국고에 귀속합니다.'
    : `${blank}에 따라 처분합니다.`
  return [
    '해산',
    [
      ['해산', `이 조합은 총회의 의결, 합병·분할 또는 파산, 그 밖에 ${blank}의 사유가 있으면 해산합니다.`],
      ['남은 재산', `빚과 ${isSocial ? '출자금을' : '그 밖의 채무를'} 갚고 남은 재산은 ${rest}`],
    ],
  ]
}
