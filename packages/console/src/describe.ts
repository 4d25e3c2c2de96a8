// What the declarations say about each place of the trees, as data: for the page, and for the command.
export { type Codec, membersOf, parametersOf } from './describe/codecs.js';
export {
  type DescribedTree,
  describedTree,
  describedTrees,
  type TreeName,
  treeNames,
} from './describe/described-tree.js';
export { describeMembers, type MemberText } from './describe/members.js';
export { describeMetrics, type MetricText } from './describe/metrics.js';
export { describeOperations, type OperationText, type SupportedText } from './describe/operations.js';
