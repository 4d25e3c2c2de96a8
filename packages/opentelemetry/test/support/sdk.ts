import { MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type Sampler,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';

class Reader extends MetricReader {
  protected override async onForceFlush(): Promise<void> {}
  protected override async onShutdown(): Promise<void> {}
}

/** Creates OpenTelemetry's own SDK with exporters in memory. */
export function createSdk(sampler?: Sampler) {
  const [exporter, reader] = [new InMemorySpanExporter(), new Reader()];
  const tracerProvider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(exporter)],
    ...(sampler && { sampler }),
  });
  const meterProvider = new MeterProvider({ readers: [reader] });
  return {
    providers: { tracerProvider, meterProvider },
    spans: async () => {
      await tracerProvider.forceFlush();
      return exporter.getFinishedSpans();
    },
    metrics: async () => {
      const { resourceMetrics } = await reader.collect();
      return resourceMetrics.scopeMetrics.flatMap(({ metrics }) => metrics);
    },
  };
}

type Sdk = ReturnType<typeof createSdk>;

/** Collects the points of a metric: the sum of a counter, or count, sum and buckets of a histogram. */
export async function collectMetric({ metrics }: Pick<Sdk, 'metrics'>, name: string) {
  const found = (await metrics()).find(({ descriptor }) => descriptor.name === name);
  return {
    unit: found?.descriptor.unit,
    points: (found?.dataPoints ?? []).map(({ attributes, value }) => ({ attributes, value })),
  };
}
