package ru.medbus;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import ru.medbus.adapters.kit.HttpClients;
import ru.medbus.schemas.xml.SafeXml;

/** Who may import whom, and what has one place only. */
@AnalyzeClasses(packages = "ru.medbus", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule SCHEMAS_KNOW_NOBODY = module("schemas");

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_NOBODY = module("domain");

    @ArchTest
    static final ArchRule MAPPINGS_KNOW_SCHEMAS_AND_DOMAIN = module("mappings", "schemas", "domain");

    @ArchTest
    static final ArchRule ADAPTERS_KNOW_SCHEMAS = module("adapters", "schemas");

    @ArchTest
    static final ArchRule SIMULATORS_KNOW_SCHEMAS = module("simulators", "schemas");

    @ArchTest
    static final ArchRule SYSTEMS_DO_NOT_IMPORT_EACH_OTHER = slices()
            .matching("ru.medbus.adapters.(remd|vimis|nsi|subscriber).(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule CAMEL_LIVES_IN_ROUTES = noClasses()
            .that().resideInAnyPackage(inner("schemas", "domain", "mappings", "adapters", "simulators"))
            .should().dependOnClassesThat().resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule MYBATIS_LIVES_IN_DOMAIN = noClasses().that().resideOutsideOfPackage("ru.medbus.domain..")
            .should().dependOnClassesThat().resideInAPackage("org.apache.ibatis..");

    @ArchTest
    static final ArchRule SQL_LIVES_IN_DOMAIN = noClasses()
            .that().resideOutsideOfPackages("ru.medbus.domain..", "ru.medbus.server..", "ru.medbus.spine..")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule ONE_XML_FACTORY = noClasses().that().areNotAssignableTo(SafeXml.class)
            .should().dependOnClassesThat().haveFullyQualifiedName("javax.xml.stream.XMLInputFactory")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("javax.xml.stream.XMLOutputFactory")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("javax.xml.parsers.SAXParserFactory")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("javax.xml.parsers.DocumentBuilderFactory")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("javax.xml.transform.TransformerFactory")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("org.xml.sax.helpers.XMLReaderFactory");

    @ArchTest
    static final ArchRule ONE_HTTP_FACTORY = noClasses()
            .that().areNotAssignableTo(HttpClients.class).and().resideOutsideOfPackage("ru.medbus.simulators..")
            .should().dependOnClassesThat().haveFullyQualifiedName("java.net.http.HttpClient")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.HttpURLConnection")
            .orShould().dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.hc.client5.http.impl.classic.HttpClientBuilder")
            .orShould().dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.client.RestTemplate");

    @ArchTest
    static final ArchRule NO_JAVA_DESERIALISATION = noClasses()
            .should().dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("jakarta.jms.ObjectMessage")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.beans.XMLDecoder");

    @ArchTest
    static final ArchRule SCREENS_DO_NOT_CALL_SYSTEMS = noClasses()
            .that().resideInAnyPackage("ru.medbus.web..", "ru.medbus.console..")
            .should().dependOnClassesThat().haveSimpleNameEndingWith("Client")
            .andShould().dependOnClassesThat().resideInAPackage("ru.medbus.adapters.(remd|vimis|nsi|subscriber)..");

    @ArchTest
    static final ArchRule EVERY_ROUTE_SAYS_SO = classes()
            .that().areAssignableTo("org.apache.camel.builder.RouteBuilder").and().areTopLevelClasses()
            .should().haveSimpleNameEndingWith("Route").orShould().haveSimpleNameEndingWith("Routes");

    private static ArchRule module(String name, String... others) {
        var foreign = new java.util.ArrayList<>(java.util.List.of("schemas", "domain", "mappings", "adapters",
                "simulators", "routes", "web", "console", "api", "spine", "server", "security"));
        foreign.remove(name);
        foreign.removeAll(java.util.List.of(others));
        return noClasses().that().resideInAPackage("ru.medbus." + name + "..")
                .should().dependOnClassesThat(resideInAnyPackage(inner(foreign.toArray(String[]::new))));
    }

    private static String[] inner(String... names) {
        return java.util.Arrays.stream(names).map(name -> "ru.medbus." + name + "..").toArray(String[]::new);
    }
}
