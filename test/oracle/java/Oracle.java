import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltTransformer;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Judges documents by XSD and by compiled Schematron, staying warm. A job is a line on standard input: its number, the
 * path of the XSD or nothing, class path names of the rule sets with commas between them, the document in base64, parted by tabs.
 * Each is answered by one line of JSON, in any order. Rules run only on what its XSD accepts.
 */
public final class Oracle {
    private static final Processor PROCESSOR = new Processor(false);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final Map<String, XsltExecutable> RULES = new ConcurrentHashMap<>();

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] job = line.split("\t", -1);
            workers.execute(() -> {
                String answer = answer(job[0], job[1], job[2], Base64.getDecoder().decode(job[3]));
                synchronized (out) {
                    out.println(answer);
                }
            });
        }
        workers.shutdown();
    }

    private static String answer(String number, String xsd, String ruleSets, byte[] document) {
        List<String> structure = List.of();
        List<String> fired = new ArrayList<>();
        String aborted = null;
        try {
            structure = xsd.isEmpty() ? List.of() : structureErrors(schema(xsd), document);
            if (structure.isEmpty() && !ruleSets.isEmpty()) {
                XdmNode source = PROCESSOR.newDocumentBuilder().build(new StreamSource(new ByteArrayInputStream(document)));
                for (String name : ruleSets.split(",")) {
                    fired.addAll(firedRules(rules(name), source));
                }
            }
        } catch (Exception problem) {
            aborted = problem.toString();
        }
        return "{\"number\":" + number + ",\"xsd\":" + list(structure) + ",\"fired\":[" + String.join(",", fired) + "],\"aborted\":"
            + (aborted == null ? "null" : quoted(aborted)) + "}";
    }

    private static Schema schema(String path) {
        return SCHEMAS.computeIfAbsent(path, key -> {
            try {
                return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(Path.of(key).toFile());
            } catch (SAXException problem) {
                throw new IllegalStateException("cannot read the schema " + key, problem);
            }
        });
    }

    private static XsltExecutable rules(String name) {
        return RULES.computeIfAbsent(name, key -> {
            try {
                return PROCESSOR.newXsltCompiler().compile(new StreamSource(Oracle.class.getClassLoader().getResourceAsStream(key)));
            } catch (SaxonApiException problem) {
                throw new IllegalStateException("cannot compile the rules " + key, problem);
            }
        });
    }

    private static List<String> structureErrors(Schema schema, byte[] document) throws Exception {
        List<String> errors = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override public void warning(SAXParseException problem) {
            }

            @Override public void error(SAXParseException problem) {
                errors.add("line " + problem.getLineNumber() + ": " + problem.getMessage());
            }

            @Override public void fatalError(SAXParseException problem) throws SAXException {
                error(problem);
                throw problem;
            }
        });
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXParseException problem) {
            if (errors.isEmpty()) {
                throw problem;
            }
        }
        return errors;
    }

    private static List<String> firedRules(XsltExecutable rules, XdmNode source) throws SaxonApiException {
        XsltTransformer transformer = rules.load();
        XdmDestination report = new XdmDestination();
        transformer.setInitialContextNode(source);
        transformer.setDestination(report);
        transformer.setErrorReporter(problem -> { });
        transformer.transform();
        XPathCompiler paths = PROCESSOR.newXPathCompiler();
        paths.declareNamespace("svrl", "http://purl.oclc.org/dsdl/svrl");
        List<String> fired = new ArrayList<>();
        for (XdmItem item : paths.evaluate("//svrl:failed-assert | //svrl:successful-report", report.getXdmNode())) {
            XdmNode node = (XdmNode) item;
            fired.add("{\"id\":" + attribute(node, "id") + ",\"flag\":" + attribute(node, "flag") + ",\"location\":" + attribute(node, "location")
                + ",\"text\":" + quoted(node.getStringValue().strip()) + "}");
        }
        return fired;
    }

    private static String attribute(XdmNode node, String name) {
        String value = node.getAttributeValue(new QName(name));
        return value == null ? "\"\"" : quoted(value);
    }

    private static String list(List<String> texts) {
        return "[" + String.join(",", texts.stream().map(Oracle::quoted).toList()) + "]";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            switch (character) {
                case '"', '\\' -> json.append('\\').append(character);
                default -> json.append(character < 0x20 ? String.format("\\u%04x", (int) character) : String.valueOf(character));
            }
        }
        return json.append('"').toString();
    }
}
