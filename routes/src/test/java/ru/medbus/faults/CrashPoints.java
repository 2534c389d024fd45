package ru.medbus.faults;

import jakarta.jms.ConnectionFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stands between the bus and its two stores and halts the process at the commit it was told of, on its standard input:
 * {@code <thread> <database|broker> <before|after>}. The bus itself knows nothing of it.
 */
final class CrashPoints implements BeanPostProcessor {
    private static final int KILLED = 137;
    private static final Set<String> EXECUTIONS = Set.of("execute", "executeQuery", "executeUpdate");

    private volatile String armed = "";

    void listen() {
        Thread.ofPlatform().daemon().start(() -> {
            try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                in.lines().forEach(line -> armed = line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case ActiveMQConnectionFactory broker -> new TrappedBroker(broker);
            case DataSource database -> proxy(DataSource.class, database,
                    (method, result) -> result instanceof Connection connection
                            ? proxy(Connection.class, connection, this::statement)
                            : result);
            default -> bean;
        };
    }

    private Object statement(Method method, Object result) {
        return result instanceof PreparedStatement statement
                ? proxy(PreparedStatement.class, statement, (any, same) -> same)
                : result;
    }

    private interface Wrap {
        Object result(Method method, Object result);
    }

    private <T> T proxy(Class<T> type, T target, Wrap wrap) {
        InvocationHandler handler = (self, method, arguments) -> {
            var store = commits(target, method);
            reach(store, "before");
            var result = invoke(target, method, arguments);
            reach(store, "after");
            return wrap.result(method, result);
        };
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{type}, handler));
    }

    /** An accept is one statement that commits by itself; everything else has a transaction. */
    private static String commits(Object target, Method method) {
        boolean accept = target instanceof PreparedStatement statement && EXECUTIONS.contains(method.getName())
                && statement.toString().contains("insert into journal.known_document");
        if (accept || target instanceof Connection && method.getName().equals("commit")) {
            return "database";
        }
        return target instanceof jakarta.jms.Session && method.getName().equals("commit") ? "broker" : "";
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void reach(String store, String side) {
        if (!store.isEmpty() && armed.equals(Thread.currentThread().getName() + " " + store + " " + side)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    /** The factory is injected by its class, so it is a child of it. */
    private final class TrappedBroker extends ActiveMQConnectionFactory {
        private final ActiveMQConnectionFactory real;

        TrappedBroker(ActiveMQConnectionFactory real) {
            super(real.getServerLocator());
            this.real = real;
        }

        @Override
        public jakarta.jms.Connection createConnection() throws jakarta.jms.JMSException {
            return proxy(jakarta.jms.Connection.class, ((ConnectionFactory) real).createConnection(),
                    (method, result) -> result instanceof jakarta.jms.Session session
                            ? proxy(jakarta.jms.Session.class, session, (any, same) -> same)
                            : result);
        }
    }
}
