import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes `count` records to each topic `prefix-codec` with Kafka's own producer, packed with that codec, in large batches. */
public class JavaProducer {
  public static void main(String[] arguments) throws Exception {
    String brokers = arguments[0];
    String prefix = arguments[1];
    int count = Integer.parseInt(arguments[2]);
    for (String codec : arguments[3].split(",")) {
      Map<String, Object> settings = Map.of(
          "bootstrap.servers", brokers, "compression.type", codec, "linger.ms", 500, "batch.size", 500_000);
      try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
        for (int number = 0; number < count; number++) {
          var record = new ProducerRecord<>(prefix + "-" + codec, 0, (long) number, "key " + number, ("ä" + number + " ").repeat(number));
          record.headers().add("number", String.valueOf(number).getBytes(StandardCharsets.UTF_8));
          producer.send(record);
        }
      }
    }
  }
}
