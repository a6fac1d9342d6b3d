// The states of Google that a person switches on and off in the pages: rows of the weather, each with the value it then has.
import { byDefault, type Weather, weatherOf } from '../../core/harshness.ts';
import type { SwitchName } from '../pagesContract.ts';

const ON = {
  twoAccounts: true,
  driveApps: 'refused',
  sharingOutside: 'aclChangeNotAllowed',
  sharesADay: 0,
  driveSpace: 'full',
  serviceTimeouts: 'often',
} as const satisfies Partial<Weather> & Record<SwitchName, unknown>;

export const SWITCHES = Object.keys(ON) as SwitchName[];

/** Those that are on. */
export const switchedOn = (state: { weather?: Partial<Weather> }): SwitchName[] => {
  const weather = weatherOf(state);
  return SWITCHES.filter((name) => weather[name] === ON[name]);
};

/** The weather with one of them on, or as it is by default. */
export const switched = (state: { weather?: Partial<Weather> }, name: SwitchName, isOn: boolean): Partial<Weather> => ({
  ...state.weather,
  [name]: isOn ? ON[name] : byDefault()[name],
});
