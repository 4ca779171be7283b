Console.WriteLine("ReleaseCheck");
