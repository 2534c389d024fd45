package ru.medbus.adapters.formats.schematron;

import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.trans.XPathException;
import java.util.Set;

/** The one Saxon of the checker: trees and rules must share it. It reads nothing from outside. */
public final class Engine {
    /** Thread-safe, lives as long as the process. */
    public static final Processor SAXON = closed();

    private Engine() {}

    private static Processor closed() {
        var processor = new Processor(false);
        processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
        processor.setConfigurationProperty(Feature.DISABLE_XSL_EVALUATE, true);
        processor.setConfigurationProperty(Feature.LINE_NUMBERING, true);
        processor.setConfigurationProperty(Feature.ENVIRONMENT_VARIABLE_RESOLVER, new NoEnvironment());
        var configuration = processor.getUnderlyingConfiguration();
        configuration.setResourceResolver(request -> {
            throw new XPathException("Обращение за пределы документа запрещено");
        });
        configuration.setUnparsedTextURIResolver((uri, encoding, context) -> {
            throw new XPathException("Обращение за пределы документа запрещено");
        });
        return processor;
    }

    private static final class NoEnvironment implements EnvironmentVariableResolver {
        @Override
        public Set<String> getAvailableEnvironmentVariables() {
            return Set.of();
        }

        @Override
        public String getEnvironmentVariable(String name) {
            return null;
        }
    }
}
