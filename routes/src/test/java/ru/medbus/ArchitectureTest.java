package ru.medbus;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ru.medbus.adapters.kit.HttpClients;
import ru.medbus.schemas.xml.SafeXml;

/** Who may import whom, and what has one place only. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("ru.medbus");

    static final ArchRule SCHEMAS_KNOW_NOBODY = module("schemas");

    static final ArchRule DOMAIN_KNOWS_NOBODY = module("domain");

    static final ArchRule MAPPINGS_KNOW_SCHEMAS_AND_DOMAIN = module("mappings", "schemas", "domain");

    static final ArchRule ADAPTERS_KNOW_SCHEMAS = module("adapters", "schemas");

    static final ArchRule SIMULATORS_KNOW_SCHEMAS = module("simulators", "schemas");

    /** Except for the shared shelves. */
    static final ArchRule SYSTEMS_DO_NOT_IMPORT_EACH_OTHER = slices().matching("ru.medbus.adapters.(*)..")
            .should().notDependOnEachOther().ignoreDependency(alwaysTrue(), resideInAnyPackage(
                    "ru.medbus.adapters.kit..", "ru.medbus.adapters.signature..", "ru.medbus.adapters.formats.."));

    static final ArchRule CAMEL_LIVES_IN_ROUTES = noClasses()
            .that().resideInAnyPackage(inner("schemas", "domain", "mappings", "adapters", "simulators"))
            .should().dependOnClassesThat().resideInAPackage("org.apache.camel..");

    static final ArchRule MYBATIS_LIVES_IN_DOMAIN = noClasses().that().resideOutsideOfPackage("ru.medbus.domain..")
            .should().dependOnClassesThat().resideInAPackage("org.apache.ibatis..");

    static final ArchRule SQL_LIVES_IN_DOMAIN = noClasses()
            .that().resideOutsideOfPackages("ru.medbus.domain..", "ru.medbus.server..", "ru.medbus.spine..")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.springframework.jdbc..");

    static final ArchRule ONE_XML_FACTORY = noClasses().that().areNotAssignableTo(SafeXml.class)
            .should().dependOnClassesThat().haveFullyQualifiedName("javax.xml.stream.XMLInputFactory")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("javax.xml.stream.XMLOutputFactory")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("javax.xml.parsers.SAXParserFactory")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("javax.xml.parsers.DocumentBuilderFactory")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("javax.xml.transform.TransformerFactory")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("org.xml.sax.helpers.XMLReaderFactory");

    static final ArchRule ONE_HTTP_FACTORY = noClasses()
            .that().areNotAssignableTo(HttpClients.class).and().resideOutsideOfPackage("ru.medbus.simulators..")
            .should().dependOnClassesThat().haveFullyQualifiedName("java.net.http.HttpClient")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.HttpURLConnection")
            .orShould().dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.hc.client5.http.impl.classic.HttpClientBuilder")
            .orShould().dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.client.RestTemplate");

    static final ArchRule NO_JAVA_DESERIALISATION = noClasses()
            .should().dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("jakarta.jms.ObjectMessage")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.beans.XMLDecoder");

    static final ArchRule SCREENS_DO_NOT_CALL_SYSTEMS = noClasses()
            .that().resideInAnyPackage("ru.medbus.web..", "ru.medbus.console..")
            .should().dependOnClassesThat().haveSimpleNameEndingWith("Client")
            .andShould().dependOnClassesThat().resideInAPackage("ru.medbus.adapters.(remd|vimis|nsi|subscriber)..");

    static final ArchRule EVERY_ROUTE_SAYS_SO = classes()
            .that().areAssignableTo("org.apache.camel.builder.RouteBuilder").and().areTopLevelClasses()
            .should().haveSimpleNameEndingWith("Route").orShould().haveSimpleNameEndingWith("Routes");

    /** Every rule of this class is a test by its name. */
    @TestFactory
    Stream<DynamicTest> walls() {
        return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> DynamicTest.dynamicTest(field.getName(),
                        () -> ((ArchRule) field.get(null)).check(CLASSES)));
    }

    private static ArchRule module(String name, String... others) {
        var foreign = new ArrayList<>(List.of("schemas", "domain", "mappings", "adapters",
                "simulators", "routes", "web", "console", "api", "spine", "server", "security"));
        foreign.remove(name);
        foreign.removeAll(List.of(others));
        return noClasses().that().resideInAPackage("ru.medbus." + name + "..")
                .should().dependOnClassesThat(resideInAnyPackage(inner(foreign.toArray(String[]::new))));
    }

    private static String[] inner(String... names) {
        return Arrays.stream(names).map(name -> "ru.medbus." + name + "..").toArray(String[]::new);
    }
}
