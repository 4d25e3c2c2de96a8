import type { SupportedDocument } from '@edgewalk/console';
import { change, texts, values } from './form.js';
import { ParameterInput } from './parameter-input.js';
import { parametersOf } from './parameters.js';
import { place } from './place.js';

/** The parameters of the operation, each with an input of its kind. */
export function ParameterList({ operation }: { readonly operation: SupportedDocument }) {
  const parameters = parametersOf(operation);
  const metrics = place.value?.edge?.metrics?.map(({ name }) => name) ?? [];
  if (parameters.length === 0) return null;
  return (
    <div class="params" role="group" aria-label="Parameters">
      {parameters.map((parameter) => (
        <ParameterInput
          key={parameter.name}
          parameter={parameter}
          text={texts.value[parameter.name] ?? ''}
          problem={values.value.problems[parameter.name]}
          words={parameter.name === 'metric' ? metrics : []}
          write={(text) => change({ [parameter.name]: text === '' ? undefined : text })}
        />
      ))}
    </div>
  );
}
