// The services on other global objects than a script's.
import vm from 'node:vm';
import { installScript } from '../../runtime/host.ts';
import { install } from '../../runtime/install.ts';
import { ANNA, type TestApp, testServices, testWorkspace } from '../testServices.ts';

const installed = (target: object) => {
  const workspace = testWorkspace();
  const script = installScript(workspace, { files: {} });
  install(target, workspace, { script, user: ANNA, services: testServices });
  return workspace;
};

test('on an object of the host, values are of the host and unknown members are named', () => {
  const target: { TestApp?: TestApp } = {};
  installed(target);
  expect(target.TestApp?.getThing().getValues()[0]?.[2]).toBeInstanceOf(Date);
  expect(() => Reflect.get(Object(target.TestApp), 'sparkle')).toThrow('NotEmulated: TestApp.sparkle');
  expect(() => target.TestApp?.refuse()).toThrow('Invalid argument: size');
});

test("in another context, values are of that context and the host's own console stays where it is", () => {
  const context = vm.createContext({});
  installed(context);
  expect(vm.runInContext('TestApp.getThing().getValues()[0][2] instanceof Date', context)).toBe(true);
  const target: { console?: unknown } = {};
  installed(target);
  expect(target.console).toBeUndefined();
});
