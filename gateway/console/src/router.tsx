/** The addresses of the console. Each page is loaded when it is opened. Filters of lists stand in the address. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Frame, NoSuchPage } from './frame.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NoSuchPage });

/** The text values of an address, without empty ones. */
function textsOf<Name extends string>(...names: readonly Name[]) {
  return (search: Record<string, unknown>): Partial<Record<Name, string>> => {
    const given = names.flatMap((name) => (search[name] === undefined || search[name] === '' ? [] : [[name, String(search[name])]]));
    return Object.fromEntries(given) as Partial<Record<Name, string>>;
  };
}

const toDo = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./rooms/todo.tsx'), 'ToDo'),
});
const transfers = createRoute({
  getParentRoute: () => root,
  path: '/transfers',
  validateSearch: textsOf('status', 'direction', 'overdue', 'caseNumber', 'after'),
  component: lazyRouteComponent(() => import('./rooms/transfers.tsx'), 'Transfers'),
});
const newTransfer = createRoute({
  getParentRoute: () => root,
  path: '/transfers/new',
  component: lazyRouteComponent(() => import('./rooms/newtransfer.tsx'), 'NewTransfer'),
});
const transfer = createRoute({
  getParentRoute: () => root,
  path: '/transfers/$id',
  component: lazyRouteComponent(() => import('./rooms/transfer.tsx'), 'TransferCase'),
});
const pupils = createRoute({
  getParentRoute: () => root,
  path: '/pupils',
  validateSearch: textsOf('name', 'number', 'phone', 'sex', 'stage', 'status', 'focus', 'after'),
  component: lazyRouteComponent(() => import('./rooms/pupils.tsx'), 'Pupils'),
});
const pupil = createRoute({
  getParentRoute: () => root,
  path: '/pupils/$id',
  component: lazyRouteComponent(() => import('./rooms/pupil.tsx'), 'Pupil'),
});
const schools = createRoute({
  getParentRoute: () => root,
  path: '/schools',
  validateSearch: textsOf('region', 'name', 'stage', 'after'),
  component: lazyRouteComponent(() => import('./rooms/schools.tsx'), 'Schools'),
});
const school = createRoute({
  getParentRoute: () => root,
  path: '/schools/$id',
  validateSearch: textsOf('after'),
  component: lazyRouteComponent(() => import('./rooms/school.tsx'), 'School'),
});
const classCard = createRoute({
  getParentRoute: () => root,
  path: '/classes/$id',
  component: lazyRouteComponent(() => import('./rooms/class.tsx'), 'ClassCard'),
});
const rosters = createRoute({
  getParentRoute: () => root,
  path: '/rosters',
  validateSearch: textsOf('after'),
  component: lazyRouteComponent(() => import('./rooms/rosters.tsx'), 'Rosters'),
});
const roster = createRoute({
  getParentRoute: () => root,
  path: '/rosters/$id',
  validateSearch: textsOf('after'),
  component: lazyRouteComponent(() => import('./rooms/roster.tsx'), 'Roster'),
});
const unplaced = createRoute({
  getParentRoute: () => root,
  path: '/unplaced',
  validateSearch: textsOf('after'),
  component: lazyRouteComponent(() => import('./rooms/unplaced.tsx'), 'Unplaced'),
});
const admissions = createRoute({
  getParentRoute: () => root,
  path: '/admissions',
  validateSearch: textsOf('school', 'show', 'after'),
  component: lazyRouteComponent(() => import('./rooms/admissions.tsx'), 'Admissions'),
});
const watch = createRoute({
  getParentRoute: () => root,
  path: '/watch',
  validateSearch: textsOf('kind', 'after'),
  component: lazyRouteComponent(() => import('./rooms/watch.tsx'), 'Watch'),
});
const yearRuns = createRoute({
  getParentRoute: () => root,
  path: '/year-runs',
  validateSearch: textsOf('after'),
  component: lazyRouteComponent(() => import('./rooms/yearruns.tsx'), 'YearRuns'),
});
const yearRun = createRoute({
  getParentRoute: () => root,
  path: '/year-runs/$id',
  validateSearch: textsOf('kind', 'after'),
  component: lazyRouteComponent(() => import('./rooms/yearrun.tsx'), 'YearRun'),
});
const programmes = createRoute({
  getParentRoute: () => root,
  path: '/programmes',
  validateSearch: textsOf('programme', 'unit', 'after'),
  component: lazyRouteComponent(() => import('./rooms/programmes.tsx'), 'Programmes'),
});
const dashboard = createRoute({
  getParentRoute: () => root,
  path: '/dashboard',
  validateSearch: textsOf('region'),
  component: lazyRouteComponent(() => import('./rooms/dashboard.tsx'), 'Dashboard'),
});
const statusChange = createRoute({
  getParentRoute: () => root,
  path: '/status-changes/$id',
  component: lazyRouteComponent(() => import('./rooms/statuschange.tsx'), 'StatusChangeCase'),
});
const keyDataChanges = createRoute({
  getParentRoute: () => root,
  path: '/key-data-changes',
  validateSearch: textsOf('show', 'after'),
  component: lazyRouteComponent(() => import('./rooms/keydata.tsx'), 'KeyDataChanges'),
});
const partners = createRoute({
  getParentRoute: () => root,
  path: '/partners',
  validateSearch: textsOf('after'),
  component: lazyRouteComponent(() => import('./rooms/partners.tsx'), 'Partners'),
});
const partner = createRoute({
  getParentRoute: () => root,
  path: '/partners/$id',
  component: lazyRouteComponent(() => import('./rooms/partner.tsx'), 'PartnerCard'),
});
const operations = createRoute({
  getParentRoute: () => root,
  path: '/operations',
  validateSearch: textsOf('service'),
  component: lazyRouteComponent(() => import('./rooms/operations.tsx'), 'Operations'),
});
const problemCases = createRoute({
  getParentRoute: () => root,
  path: '/problem-cases',
  validateSearch: textsOf('after'),
  component: lazyRouteComponent(() => import('./rooms/problemcases.tsx'), 'ProblemCases'),
});
const policies = createRoute({
  getParentRoute: () => root,
  path: '/policies',
  validateSearch: textsOf('province', 'on'),
  component: lazyRouteComponent(() => import('./rooms/policies.tsx'), 'Policies'),
});
const track = createRoute({
  getParentRoute: () => root,
  path: '/track',
  component: lazyRouteComponent(() => import('./rooms/track.tsx'), 'Track'),
});

export const routeTree = root.addChildren([
  toDo,
  transfers,
  newTransfer,
  transfer,
  pupils,
  pupil,
  schools,
  school,
  classCard,
  rosters,
  roster,
  unplaced,
  admissions,
  watch,
  yearRuns,
  yearRun,
  programmes,
  dashboard,
  statusChange,
  keyDataChanges,
  partners,
  partner,
  operations,
  problemCases,
  policies,
  track,
]);

/** Values of the address stay plain text: `?name=张` and not JSON. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const given = Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
    const text = new URLSearchParams(given).toString();
    return text && `?${text}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
