/** The comments of a tree as data, for what prints it: a page, a command, an OpenAPI file. Members of members have dots. */
export interface TreeDocs {
  /** By the name of the node. */
  readonly nodes: Readonly<Record<string, NodeDocs>>;
  /** By the name of the edge's class. */
  readonly edges: Readonly<Record<string, ClassDocs>>;
  /** By the name of the catalogue, such as `mediaMetrics`. */
  readonly metrics: Readonly<Record<string, MemberDocs>>;
}

/** Sentences by the name of a member, such as `from.username`. */
export type MemberDocs = Readonly<Record<string, string>>;

/** The comments of a class and its operations. */
export interface ClassDocs {
  readonly about: string;
  readonly get?: OperationDocs;
  readonly create?: OperationDocs;
  readonly update?: OperationDocs;
  readonly delete?: OperationDocs;
}

/** The comments of a node, with those of its fields. */
export interface NodeDocs extends ClassDocs {
  readonly fields: MemberDocs;
}

/** The comments of an operation. */
export interface OperationDocs {
  readonly about?: string;
  readonly parameters?: MemberDocs;
  readonly result?: MemberDocs;
}
