// Google's three services may be off: the manager is told which, with the address that turns it on, and what waits goes on.
import { clickMenu } from 'local-workspace';
import type { HealthItem, Overview } from '../../src/contract.ts';
import { emptySheet, METTE, type School, schoolAt } from './school.ts';

const APIS = ['forms', 'docs', 'drive'] as const;
const NAMES = { forms: 'Google Forms API', docs: 'Google Docs API', drive: 'Google Drive API' };

const enable = (school: School, apis: readonly string[]): void => {
  const script = school.workspace.state.scripts[school.scriptId];
  if (script) script.enabledApis = [...apis];
};

const services = (school: School): HealthItem | undefined =>
  school.call<Overview>('overview').health.find(({ code }) => code === 'services');

const linkFor = (api: string): RegExp =>
  new RegExp(`https://console\\.developers\\.google\\.com/apis/api/${api}\\.googleapis\\.com/overview\\?project=\\d+`);

test('a Sheet set up in a Cloud project as Google makes it is told of all three, at once', () => {
  const school = emptySheet();
  enable(school, []);
  clickMenu(school.workspace, { scriptId: school.scriptId, user: METTE, functionName: 'installFromMenu' });
  const told = services(school);
  expect(told).toMatchObject({ isWell: false, repair: 'Spørg igen' });
  for (const api of APIS) {
    expect(told?.text).toContain(NAMES[api]);
    expect(told?.text).toMatch(linkFor(api));
  }
  enable(school, APIS);
  school.call('repair', 'services');
  expect(services(school)).toMatchObject({ isWell: true });
});

describe.each(APIS)('with %s off', (api) => {
  const off = (): School => {
    const school = schoolAt('talked');
    enable(
      school,
      APIS.filter((other) => other !== api),
    );
    // New work for each of the services: another person, who needs a form and a Doc.
    school.import('employees', 'Navn;E-mail\nDorte Vang;dorte@solby.dk\n');
    school.workspace.state.accounts.push({ email: 'dorte@solby.dk', name: 'Dorte', locale: 'da', kind: 'workspace' });
    return school;
  };

  test('the sidebar names it once, with the address that turns it on, and so does the health line', () => {
    const school = off();
    // Docs are read once nothing else is left to do.
    const first = school.work();
    const { problems } = api === 'docs' ? school.work() : first;
    const named = problems.filter((problem) => problem.includes(NAMES[api]));
    expect(named).toHaveLength(1);
    expect(named[0]).toMatch(linkFor(api));
    expect(problems.join()).not.toMatch(/kode 403/);
    expect(services(school)?.text).toMatch(linkFor(api));
    const shown = school.call<Overview>('overview').problems;
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('the hourly run ends without a fault, and the one after it is turned on does the work', () => {
    const school = off();
    school.hour('2026-09-29T10:05');
    expect(services(school)).toMatchObject({ isWell: false });
    enable(school, APIS);
    school.hour('2026-09-29T11:05');
    school.work();
    expect(services(school)).toMatchObject({ isWell: true });
    expect(school.filesOf('form', 'dorte@solby.dk')).toHaveLength(1);
    expect(school.filesOf('doc', 'dorte@solby.dk')).toHaveLength(1);
  });
});
