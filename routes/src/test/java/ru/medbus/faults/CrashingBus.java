package ru.medbus.faults;

import org.springframework.boot.SpringApplication;
import ru.medbus.Bus;

/** The bus in a process of its own, with crash points under it. */
final class CrashingBus {
    private CrashingBus() {}

    public static void main(String[] arguments) {
        var points = new CrashPoints();
        points.listen();
        var application = new SpringApplication(Bus.class);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(points));
        application.run(arguments);
    }
}
