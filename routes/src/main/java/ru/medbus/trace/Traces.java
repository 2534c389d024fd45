package ru.medbus.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Tracing;

/**
 * Traces, when a collector is named. The call that brings a message begins one; its {@code traceparent} stays with the
 * message, so that every run of a step, also after a restart or a resend, belongs to the same trace.
 */
@Component
@EnableConfigurationProperties(TraceProperties.class)
public class Traces implements Tracing, DisposableBean {
    private static final String NAME = "ru.medbus";
    private static final String PARENT = "traceparent";
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private final Optional<SdkTracerProvider> provider;
    private final Tracer tracer;

    Traces(TraceProperties properties) {
        this.provider = properties.on() ? Optional.of(provider(properties)) : Optional.empty();
        this.tracer = provider.map(on -> on.get(NAME)).orElseGet(() -> OpenTelemetry.noop().getTracer(NAME));
    }

    private static SdkTracerProvider provider(TraceProperties properties) {
        var exporter = OtlpHttpSpanExporter.builder().setEndpoint(properties.address()).build();
        return SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes
                        .of(AttributeKey.stringKey("service.name"), "medbus")))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(properties.share())))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).setScheduleDelay(properties.every()).build())
                .build();
    }

    public boolean on() {
        return provider.isPresent();
    }

    /**
     * Begins something under a parent.
     *
     * @param parent {@code traceparent}; empty, or not one: a trace of its own
     */
    public Running begin(String name, SpanKind kind, String parent) {
        return on()
                ? Running.of(tracer.spanBuilder(name).setSpanKind(kind).setParent(context(parent)).startSpan())
                : Running.NOTHING;
    }

    /** Begins a step of a message; one that came while traces were off has none. */
    public Running step(String step, boolean remote, String parent) {
        return parent.isEmpty()
                ? Running.NOTHING
                : begin(step, remote ? SpanKind.CLIENT : SpanKind.CONSUMER, parent);
    }

    /** Of what runs on this thread; what nobody has called, a schedule say, begins a trace by itself. */
    @Override
    public String of(String type) {
        if (!on()) {
            return "";
        }
        if (Span.current().getSpanContext().isValid()) {
            return written(Context.current());
        }
        var own = tracer.spanBuilder(type).setSpanKind(SpanKind.PRODUCER).startSpan();
        own.end();
        return written(Context.root().with(own));
    }

    private static String written(Context context) {
        var headers = new HashMap<String, String>();
        W3C.inject(context, headers, HashMap::put);
        return headers.getOrDefault(PARENT, "");
    }

    private static Context context(String parent) {
        return parent.isEmpty() ? Context.root() : W3C.extract(Context.root(), parent, new TextMapGetter<String>() {
            @Override
            public Iterable<String> keys(String carrier) {
                return List.of(PARENT);
            }

            @Override
            public String get(String carrier, String key) {
                return PARENT.equals(key) ? carrier : null;
            }
        });
    }

    /** Sends what is still gathered. */
    @Override
    public void destroy() {
        provider.ifPresent(SdkTracerProvider::close);
    }
}
