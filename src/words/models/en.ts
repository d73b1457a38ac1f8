import type { ModelTexts } from './texts.ts';

export const en: ModelTexts = {
  tableLabel: 'Read the drawing as a table',
  phases: {
    title: 'The twelve phases of a partnership in four arcs',
    description:
      'Four rows of blocks. Arc A, Explore and build: 1 Explore, 2 Find, 3 Build, 4 Plan. Then a milestone: We agree to be partners. Arc B, Lead and maintain: 5 Lead, 6 Gather resources, 7 Carry out. Arc C, Measure and adjust: 8 Measure, 9 Look back, 10 Adjust. Arc D, Anchor or end: 11 Anchor, 12 Continue or end. Dashed arrows go from 10 back to 7 and 4, because going back is normal.',
    head: ['Arc', 'Phase', 'What matters most in it'],
    arcs: ['Explore and build', 'Lead and maintain', 'Measure and adjust', 'Anchor or end'],
    phases: [
      ['Explore', 'Understand the need, find facts, ask those it is about, and sketch a shared vision.'],
      ['Find', 'Look for possible partners, and find out whether you fit and are keen.'],
      ['Build', 'Get to know each other, and agree on purpose, goals and ground rules.'],
      ['Plan', 'Make it one piece of work: activities, roles, dates and a plan for the ending.'],
      ['Lead', 'Agree who decides what, how often you meet, and who answers day to day.'],
      ['Gather resources', 'Find and promise what it takes: time, money, rooms, equipment, know-how.'],
      ['Carry out', 'Do what you promised, keep both houses informed, and celebrate small wins.'],
      ['Measure', 'Gather figures and stories, and hold them against what you set out to do.'],
      ['Look back', 'Talk about what the work does to you, and whether anyone should join or leave.'],
      ['Adjust', 'Change what experience says should change, and feel free to go back.'],
      ['Anchor', 'Put it in budgets, calendars and posts, so that it does not hang on one person.'],
      ['Continue or end', 'Choose a new period, or end well, and tell others what you learned.'],
    ],
    milestone: 'We agree to be partners',
    milestoneWhen: 'Milestone between A and B: from here you are partners, no longer only talking.',
    back: 'Going back is normal',
  },
  sixSteps: {
    title: 'Six steps towards a partnership',
    description:
      'Six blocks like a staircase, each step higher than the one before: 1 Know yourselves, 2 Know the place, 3 Agree at home, 4 Know your network, 5 Choose, and open the door, 6 Build the partnership. Only the last step is the partnership itself.',
    head: ['Step', 'What you should be able to answer'],
    steps: [
      ['Know yourselves', 'What are we good at, and what do we want to be known for?'],
      ['Know the place', 'Who lives here, and what do they lack?'],
      ['Agree at home', 'Do we want this together, and do we have the time and the mandate?'],
      ['Know your network', 'Whom do we know already, and whom do we miss?'],
      ['Choose, and open the door', 'Whom should we ask, and what use are we to them?'],
      ['Build the partnership', 'What do we want together, and what have we agreed?'],
    ],
    ours: 'The steps are our own. Let them be large or small, as it suits you.',
  },
  twoWays: {
    title: 'Two ways, and one between, of choosing partnerships',
    description:
      'Three drawings side by side. A: arrows go from the strategy down to three departments, each of which chooses for itself. B: an arrow goes from the strategy to a team across the house, which chooses for the three departments. The way between: departments suggest upwards to the team, and the team chooses and sends down what a department is willing to take on.',
    head: ['', 'A. The department ranks', 'B. A team across the house chooses', 'The way between'],
    names: ['A. The department ranks', 'B. A team across', 'The way between'],
    strategy: 'Strategy',
    team: 'Team',
    department: 'Dept.',
    short: ['Ownership, often small plans', 'A whole, but easily an order', 'Ideas from below, one choice'],
    rows: [
      [
        'How',
        'Each department reads the strategy and ranks its own possible partnerships.',
        'People who can decide, from every department, keep choosing from the overall strategy.',
        'Departments suggest at most five each; the team chooses so that the whole fits.',
      ],
      [
        'Strength',
        'The department sees its own part and wants to do more.',
        'Clear direction, ideas across the house, and a subject for the leadership.',
        'Both zest from below and an overview; room for some bold choices.',
      ],
      [
        'Weakness',
        'Hard to make into a whole; plans easily become small and safe.',
        'Can feel like a task that somebody else handed out.',
        'Needs a steady yearly rhythm and someone to keep it.',
      ],
      [
        'Remember',
        'Gather the choices in one place, so that you can see the gaps.',
        'Ask the department before you choose for it.',
        'A department says yes to owning the partnership before it begins.',
      ],
    ],
  },
  centralDecentral: {
    title: 'Gathered in one place, or spread out',
    description:
      'Two drawings and a bar below them. Gathered: three partners meet one network lead, who is in touch with three departments. Spread out: three departments each have a partner and talk to it directly. The bar shows what is often best shared between the two: register, definition, agreement template and evaluation in common; contact, content and care close to the partner.',
    head: ['', 'Gathered', 'Spread out'],
    names: ['Gathered', 'Spread out'],
    lead: 'Network lead',
    department: 'Dept.',
    partner: 'Partner',
    both: 'Often the answer is both',
    together: ['In common', 'register, definition, agreement template, evaluation'],
    near: ['Close by', 'contact, content, care'],
    rows: [
      [
        'Strength',
        'One voice, an overview, fewer double approaches, larger deals, and know-how that stays.',
        'Close to users and partners, quick, with ownership and many ideas.',
      ],
      [
        'Weakness',
        'A bottleneck, distance, “their project”.',
        'Overlap, uneven quality, knowledge with single people, a weak tie to the strategy.',
      ],
      [
        'Needs',
        'A network lead, a register, and help for the departments.',
        'Clear frames, a mandate, shared tools and a common definition.',
      ],
      [
        'Both',
        'Keep register, definition, template and evaluation in common.',
        'Let contact, content and care stay close; agree when the leadership must be asked.',
      ],
    ],
  },
  continuum: {
    title: 'Kinds of relation, from acquaintance to strategic partnership',
    description:
      'Six blocks in a row, growing taller to the right: acquaintance, network, coordination, collaboration, partnership, strategic partnership. An arrow says: more goals, responsibility and risk in common. Below, by themselves, five other kinds of relation: supplier, sponsor, customer or user, funder, volunteer.',
    head: ['Kind of relation', 'How to know it'],
    closer: 'More goals, responsibility and risk in common',
    kinds: [
      ['Acquaintance', 'You know who each other are.'],
      ['Network', 'You share what you know when you meet.'],
      ['Coordination', 'You adjust, so as not to be in each other’s way.'],
      ['Collaboration', 'You make something together, each with its own goal.'],
      ['Partnership', 'You have a shared purpose, both give something, and you have agreed how.'],
      ['Strategic partnership', 'The leaderships count on each other across years and tasks.'],
    ],
    apart: 'Other kinds of relation, which are good too',
    others: [
      ['Supplier', 'One buys, the other delivers.'],
      ['Sponsor', 'One pays and is seen.'],
      ['Customer or user', 'One uses what the other offers.'],
      ['Funder', 'One gives money to a purpose and gets an account.'],
      ['Volunteer', 'A person gives time, not an organisation.'],
    ],
  },
  yearWheel: {
    title: 'The year of the partnerships',
    description:
      'A year wheel with twelve months. Five are marked: January, the strategy is read; February, departments suggest; March, portfolio meeting; September, half-way check; November, account of the year.',
    head: ['Month', 'What', 'What comes of it'],
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    monthNames: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    centre: ['A year of', 'partnerships'],
    events: [
      {
        month: 1,
        what: 'The strategy is read',
        yields: 'Which goals can we only reach together with others?',
      },
      {
        month: 2,
        what: 'Suggestions',
        yields: 'Each department suggests partnerships that it would like to own.',
      },
      {
        month: 3,
        what: 'Portfolio meeting',
        yields: 'One choice for the whole, with room for something bold.',
      },
      { month: 9, what: 'Half-way check', yields: 'What goes well, what needs help, what should stop?' },
      {
        month: 11,
        what: 'Account of the year',
        yields: 'What did the partnerships give, and what did they cost?',
      },
    ],
  },
};
