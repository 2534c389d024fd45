# run test bench docs format: see README.md
MVN := mvn -B -q
APP := routes/target/app/medbus.jar
SOURCES := $(shell find pom.xml schemas domain mappings adapters routes -name target -prune -o \( -name pom.xml -o -path '*/src/main/*' -type f \) -print)

.PHONY: run build aot test bench faults docs format clean

run: $(APP)
	@MEDBUS_PROFILE=demo exec bin/medbus

build: $(APP)

# The jar, then the same unpacked: it starts faster.
$(APP): $(SOURCES) Makefile
	$(MVN) package -Dmaven.test.skip=true -Dformatter.skip
	@rm -rf routes/target/app && bin/unpack routes/target/medbus.jar routes/target/app
	@touch $(APP)

# A record of a start beside the jar: the next starts take half the time.
aot: $(APP)
	@bin/aot

# The format first: it is the cheapest to mend. The tests of the routes wait for processes, brokers and browsers more
# than they work, so two processes share them; surefire then reads their classes itself and needs a JDK that can.
test: export JAVA_HOME = $(shell bin/jdk)
test: export MAVEN_OPTS += --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED
test:
	@bin/test-tools
	$(MVN) process-sources
	$(MVN) test -Dmedbus.forks=2

# The figures: the built bus in a process of its own against the same steps in plain Java.
bench: $(APP)
	@bin/test-tools
	$(MVN) test-compile dependency:build-classpath -pl routes -am -Dformatter.skip \
		-Dmdep.outputFile=$(CURDIR)/routes/target/bench.classpath
	@bin/bench

# Real processes are killed while documents flow; ROUNDS=100, SEED.
faults:
	@bin/faults

docs:
	@bin/test-tools
	$(MVN) test -pl routes -am -Dmedbus.docs=write -Dtest='ru/medbus/docs/*,HostileInputsIT,MessagesBrowserIT,FlowsBrowserIT,DictionaryBrowserIT,DraftBrowserIT,PassportBrowserIT,EquipmentBrowserIT,TerritoryBrowserIT,AccountingBrowserIT,NetworkBrowserIT,PrescriptionBrowserIT,PharmacyBrowserIT,StocktakingBrowserIT,DispensingBrowserIT,DeferralBrowserIT' -Dsurefire.failIfNoSpecifiedTests=false

format:
	@find . -name formatter-maven-cache.properties -delete
	$(MVN) process-sources -Dformatter.goal=format

clean:
	$(MVN) clean
